import { LIMITS, type Message as MessageDto } from '@switchboard/contracts';
import { JsonText } from '@switchboard/platform';
import type { SeenMessage } from './seen.js';
import { END, type NoteStretch, type Stretch } from './thread.repository.js';

/** Leaves room for the envelope and for a conversation beside the messages. */
const PAGE_BYTES = LIMITS.replyBytes * 0.8;

/** Which notes belong to a stretch of public messages. `more`: the thread goes on at its open end. */
export function noteStretch(
  shown: readonly SeenMessage[],
  more: boolean,
  wanted: Stretch & { afterNoteSeq?: number },
): NoteStretch {
  const { afterSeq, beforeSeq, afterNoteSeq } = wanted;
  const first = shown.at(0)?.seq ?? 0;
  const last = shown.at(-1)?.seq ?? 0;
  const limit = LIMITS.catchUp;
  // Who says which notes they have gets the others wherever they stand.
  const anywhere = afterNoteSeq !== undefined;
  if (afterSeq !== undefined) {
    const from = anywhere ? 0 : afterSeq;
    return { from, to: more ? last : END, afterNoteSeq: afterNoteSeq ?? 0, limit };
  }
  const to = beforeSeq === undefined ? END : beforeSeq - 1;
  return { from: more && !anywhere ? first : 0, to, afterNoteSeq: afterNoteSeq ?? 0, limit };
}

const placeOf = ({ seq, afterSeq }: SeenMessage): number => seq ?? afterSeq;

/** A note stands behind the public message that was the last when it was written. */
export const inPlace = <M extends SeenMessage>(messages: M[]): M[] =>
  messages.sort((one, other) => placeOf(one) - placeOf(other) || (one.noteSeq ?? 0) - (other.noteSeq ?? 0));

interface Fitting {
  readonly items: readonly MessageDto[];
  /** The text they were measured by. */
  readonly json: JsonText;
}

/** As many from one end as fit into a reply, at least one. */
export function fitting(items: readonly MessageDto[], end: 'first' | 'last'): Fitting {
  const whole = JSON.stringify(items);
  if (Buffer.byteLength(whole) <= PAGE_BYTES) return { items, json: new JsonText(whole) };
  const ordered = end === 'first' ? items : items.toReversed();
  let bytes = 0;
  // Each with the comma or bracket before it.
  const beyond = (item: MessageDto): boolean =>
    (bytes += 1 + Buffer.byteLength(JSON.stringify(item))) >= PAGE_BYTES;
  const kept = ordered.slice(0, Math.max(1, ordered.findIndex(beyond)));
  const cut = end === 'first' ? kept : kept.toReversed();
  return { items: cut, json: new JsonText(JSON.stringify(cut)) };
}
