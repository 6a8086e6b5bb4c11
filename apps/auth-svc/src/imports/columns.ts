import type { ImportFailure } from '@switchboard/contracts';

export const FIELDS = ['name', 'firstName', 'lastName', 'email', 'role', 'phone', 'company'] as const;
export type Field = (typeof FIELDS)[number];

/** How people call their columns, in letters only. */
const TITLES: Record<Field, readonly string[]> = {
  name: ['name', 'fullname', 'displayname', 'vollername', 'nameundvorname'],
  firstName: ['firstname', 'givenname', 'forename', 'vorname'],
  lastName: ['lastname', 'surname', 'familyname', 'nachname', 'familienname'],
  email: ['email', 'mail', 'emailaddress', 'mailaddress', 'emailadresse', 'mailadresse'],
  role: ['role', 'rolle', 'funktion'],
  phone: ['phone', 'phonenumber', 'telephone', 'tel', 'mobile', 'telefon', 'telefonnummer', 'handy'],
  company: ['company', 'companyname', 'organisation', 'organization', 'firma', 'unternehmen'],
};

/** Which column is which field, counted from 0, and what the sheet calls it. */
export interface Columns {
  readonly at: ReadonlyMap<Field, { readonly index: number; readonly title: string }>;
  readonly ignored: readonly string[];
}

/** Reads the header. Columns that mean nothing to us are left out; of two alike, the first counts. */
export function columnsOf(header: readonly string[]): Columns | { readonly failure: ImportFailure } {
  const at = new Map<Field, { index: number; title: string }>();
  const ignored: string[] = [];
  for (const [index, title] of header.entries()) {
    const letters = title
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z]/g, '');
    const field = FIELDS.find((each) => TITLES[each].includes(letters));
    if (field && !at.has(field)) at.set(field, { index, title });
    else if (title !== '') ignored.push(title.slice(0, 200));
  }
  if (!at.has('email')) return { failure: 'no_email_column' };
  if (!at.has('name') && !at.has('firstName') && !at.has('lastName')) return { failure: 'no_name_column' };
  return { at, ignored };
}

export function titleOf({ at }: Columns, field: string): string {
  const column = FIELDS.find((each) => each === field);
  const own = column && at.get(column);
  const part = field === 'name' ? (at.get('firstName') ?? at.get('lastName')) : undefined;
  return (own ?? part)?.title ?? field;
}
