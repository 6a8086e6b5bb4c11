import type { UpdateWorkspace } from '@switchboard/contracts';
import { regionFaults } from '../people/region.js';
import { standsOut } from './contrast.js';

interface Fault {
  readonly field: string;
  readonly message: string;
}

/** What a workspace's fields must be beyond text. They go into addresses, style sheets and date formats. */
export function workspaceFaults({ slug, locale, timeZone, branding }: UpdateWorkspace): Fault[] {
  return [...slugFaults(slug), ...regionFaults({ locale, timeZone }), ...colorFaults(branding?.primaryColor)];
}

function slugFaults(slug: string | undefined): Fault[] {
  if (slug === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return [];
  return [{ field: 'slug', message: 'must be small letters and digits, with single hyphens between them' }];
}

function colorFaults(color: string | undefined): Fault[] {
  const field = 'branding.primaryColor';
  if (color === undefined) return [];
  if (!/^#[0-9a-f]{6}$/i.test(color)) return [{ field, message: 'must be a colour, like #2563eb' }];
  return standsOut(color)
    ? []
    : [{ field, message: 'is too light to be seen on a white page: choose a darker one' }];
}
