import type { ImportRow } from '@switchboard/contracts';

/** The columns of a sheet of people, as they are shown. */
export const SHEET_FIELDS = [
  'name',
  'email',
  'role',
  'phone',
  'company',
] as const satisfies readonly (keyof ImportRow)[];
export type SheetField = (typeof SHEET_FIELDS)[number];
