import { LIMITS } from '@switchboard/contracts';

/** Room for the number that tells slugs of the same name apart. */
const LONGEST = LIMITS.slug - 8;

/** `Müller & Søn GmbH` → `muller-sn-gmbh`: what a name leaves in letters, digits and hyphens. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return slug || 'workspace';
}

/** `demo`, `demo-2`, `demo-3` …: the first one that isn't taken. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const base = slugOf(name);
  let slug = base;
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
  return slug;
}
