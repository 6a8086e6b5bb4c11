import { type ConversationSort, CONVERSATION_SORTS } from '@switchboard/contracts';

/** The last row of a page: what the list is sorted by, and the id that tells equals apart. */
export interface Place {
  readonly sort: ConversationSort;
  /** ISO, or `infinity` for who waits for nobody. */
  readonly at: string;
  readonly id: string;
}

export const encodeCursor = ({ sort, at, id }: Place): string =>
  Buffer.from([sort, at, id].join('|')).toString('base64url');

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^(infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/;

/** Null for what we didn't make, and for the cursor of another sort. */
export function decodeCursor(cursor: string, sort: ConversationSort): Place | null {
  const [word, at = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('|');
  const known = CONVERSATION_SORTS.find((each) => each === word);
  if (known !== sort || rest.length > 0 || !TIME.test(at) || !UUID.test(id)) return null;
  if (at !== 'infinity' && Number.isNaN(Date.parse(at))) return null;
  return { sort, at, id };
}
