import { auth } from '@switchboard/contracts';
import { fail } from '@switchboard/platform';

const CURSOR = /^row:(\d{1,7})$/;

export function rowCursor(row: number): string {
  return Buffer.from(`row:${row}`).toString('base64url');
}

/** The row after which the page begins. @throws ServiceError INVALID_CURSOR */
export function rowAfter(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const row = CURSOR.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  return row === undefined
    ? fail(auth.getImport, 'INVALID_CURSOR', 'This cursor is none of ours')
    : Number(row);
}
