import { PRIORITIES, TICKET_SORTS, type TicketSort } from '@switchboard/contracts';
import type { TicketEntity } from './ticket.entity.js';

/** The last row of a page: what the list is sorted by, and the id that tells equals apart. */
export interface Place {
  /** A time, `infinity` for what is never due, or the rank of a priority. */
  readonly key: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;
const RANK = /^[1-4]$/;

export const encodePlace = (sort: TicketSort, { key, id }: Place): string =>
  Buffer.from([sort, key, id].join('|')).toString('base64url');

/** Null for what we didn't make, and for the cursor of another sort. */
export function decodePlace(cursor: string, sort: TicketSort): Place | null {
  const [word, key = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('|');
  const known = TICKET_SORTS.find((each) => each === word);
  if (known !== sort || rest.length > 0 || !UUID.test(id)) return null;
  if (sort === 'priority') return RANK.test(key) ? { key, id } : null;
  const isTime = TIME.test(key) && (key === 'infinity' || !Number.isNaN(Date.parse(key)));
  return isTime ? { key, id } : null;
}

/** Where a row stands in a list. */
export function placeOf(
  { id, updatedAt, createdAt, dueAt, priority }: TicketEntity,
  sort: TicketSort,
): Place {
  const keys: Record<TicketSort, () => string> = {
    updated: () => updatedAt.toISOString(),
    created: () => createdAt.toISOString(),
    due: () => dueAt?.toISOString() ?? 'infinity',
    priority: () => String(PRIORITIES.indexOf(priority) + 1),
  };
  return { key: keys[sort](), id };
}

export const encodeId = (id: string): string => Buffer.from(id).toString('base64url');

/** The id a page of notes or history ended with. Null for what we didn't make. */
export function decodeId(cursor: string): string | null {
  const id = Buffer.from(cursor, 'base64url').toString();
  return UUID.test(id) ? id : null;
}
