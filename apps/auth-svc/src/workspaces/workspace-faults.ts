import type { UpdateWorkspace } from '@switchboard/contracts';
import { regionFaults } from '../people/region.js';

/** What a workspace's fields must be beyond text. It goes into style sheets and date formats. */
export function workspaceFaults({
  locale,
  timeZone,
  branding,
}: UpdateWorkspace): { field: string; message: string }[] {
  const color = branding?.primaryColor;
  const wrongColor = color !== undefined && !/^#[0-9a-f]{6}$/i.test(color);
  return [
    ...regionFaults({ locale, timeZone }),
    ...(wrongColor ? [{ field: 'branding.primaryColor', message: 'must be a colour, like #2563eb' }] : []),
  ];
}
