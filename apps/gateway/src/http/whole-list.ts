import type { PageQuery } from '@switchboard/contracts';
import { ServiceError } from '@switchboard/platform';
import { Listed } from './listed.js';

/**
 * A list that comes whole from its service, and is short: all of it, or in pages for whoever asks for pages. The cursor
 * names the last item that was given, so that one added before it moves nothing.
 * @throws ServiceError INVALID_CURSOR also when that item is gone.
 */
export function pageOf<T>(
  items: readonly T[],
  nameOf: (item: T) => string | number,
  { limit = items.length, cursor }: PageQuery,
): Listed<T> {
  const start = cursor === undefined ? 0 : placeBehind(items.map(nameOf).map(String), cursor);
  const page = items.slice(start, start + limit);
  const last = start + limit < items.length ? page.at(-1) : undefined;
  return new Listed(page, {
    nextCursor: last === undefined ? null : Buffer.from(String(nameOf(last))).toString('base64url'),
  });
}

function placeBehind(names: readonly string[], cursor: string): number {
  const at = names.indexOf(Buffer.from(cursor, 'base64url').toString());
  if (at < 0) throw new ServiceError('invalid', 'INVALID_CURSOR', 'This cursor is not one of ours');
  return at + 1;
}
