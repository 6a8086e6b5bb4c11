import { REPORT_SORTS, type ReportSort } from '@switchboard/contracts';
import type { ReportEntity } from './report.entity.js';

/** The last row of a page: the time the list is sorted by, and the id that tells equals apart. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export function cursorBehind({ id, createdAt, dueAt }: ReportEntity, sort: ReportSort): string {
  const at = sort === 'due' ? dueAt : createdAt;
  return Buffer.from([sort, at.toISOString(), id].join('|')).toString('base64url');
}

/** Null for what we didn't make, and for the cursor of another sort. */
export function decodeCursor(cursor: string, sort: ReportSort): Place | null {
  const [word, at = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('|');
  const known = REPORT_SORTS.find((each) => each === word);
  const isTime = TIME.test(at) && !Number.isNaN(Date.parse(at));
  return known === sort && rest.length === 0 && UUID.test(id) && isTime ? { at, id } : null;
}
