import { ServiceError } from '@switchboard/platform';
import type { FaqEntity } from './faq.entity.js';

/** The place behind which the next page begins: the sort key of the last row, and its id. */
export interface FaqCursor {
  readonly key: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function cursorBehind(faq: FaqEntity, sort: 'question' | 'usage'): string {
  const key = sort === 'usage' ? String(faq.usageCount) : faq.questionKey;
  return Buffer.from(JSON.stringify([sort, key, faq.id])).toString('base64url');
}

/** Refuses what we didn't make, and a cursor of another order. */
export function readCursor(cursor: string | undefined, sort: 'question' | 'usage'): FaqCursor | null {
  if (cursor === undefined) return null;
  const parts = decoded(cursor);
  const [madeFor, key, id] = parts ?? [];
  const known = madeFor === sort && typeof key === 'string' && typeof id === 'string' && UUID.test(id);
  if (!known || (sort === 'usage' && !/^\d{1,9}$/.test(key))) {
    throw new ServiceError('invalid', 'INVALID_CURSOR', 'This cursor is not one of ours');
  }
  return { key, id };
}

function decoded(cursor: string): unknown[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.length === 3 ? parts : null;
  } catch {
    return null;
  }
}
