import { isUUID } from 'class-validator';

/** Where a page of members ended. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

export function cursorOf({ createdAt, userId }: { createdAt: Date; userId: string }): string {
  return Buffer.from(`${createdAt.toISOString()}|${userId}`).toString('base64url');
}

/** Undefined: we never made it. */
export function placeOf(cursor: string): Place | undefined {
  const [at = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('|');
  const isTime = /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(at) && !Number.isNaN(Date.parse(at));
  return isTime && isUUID(id) && rest.length === 0 ? { at, id } : undefined;
}
