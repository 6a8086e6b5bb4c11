import { auth } from '@switchboard/contracts';
import { fail } from '@switchboard/platform';
import { isUUID } from 'class-validator';

/** Where a page ended, newest first. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

interface Placed {
  readonly createdAt: Date;
  readonly id: string;
}

export function cursorOf({ createdAt, id }: Placed): string {
  return Buffer.from(`${createdAt.toISOString()}|${id}`).toString('base64url');
}

/** Undefined: we never made it. */
export function placeOf(cursor: string): Place | undefined {
  const [at = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('|');
  const isTime = /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  return isTime && isUUID(id) && rest.length === 0 ? { at, id } : undefined;
}

/** @throws ServiceError INVALID_CURSOR */
export function placeIn(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  return placeOf(cursor) ?? fail(auth.listUsers, 'INVALID_CURSOR', 'This cursor is none of ours');
}

/** Of one row more than was asked for: that one only says that there are more. */
export function pageOf<Row>(
  found: readonly Row[],
  limit: number,
  placed: (row: Row) => Placed,
): { rows: Row[]; nextCursor: string | null } {
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, nextCursor: last ? cursorOf(placed(last)) : null };
}
