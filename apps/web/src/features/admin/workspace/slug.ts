import { LIMITS } from '@switchboard/contracts/limits';

/** Whether it may be the last part of a portal's address. */
export function isSlug(text: string): boolean {
  return text.length <= LIMITS.slug && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** What a slug would be of what was typed, so that nobody has to guess what is allowed. */
export function toSlug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
}

export function portalAddress(slug: string, origin: string): string {
  return `${origin}/w/${slug}`;
}
