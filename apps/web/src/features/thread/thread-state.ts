import type { Message } from '@switchboard/contracts';

/**
 * What is known of a conversation's messages. `messages` is a block without a gap, ascending by `seq`; what arrived
 * ahead of a gap waits in `held` until the gap is filled. Notes have a numbering of their own.
 */
export interface Thread {
  readonly messages: readonly Message[];
  readonly notes: readonly Message[];
  readonly held: readonly Message[];
  /** The newest `seq` the server told of; more than the block's end means that something is missing. */
  readonly lastSeq: number;
}

export const EMPTY_THREAD: Thread = { messages: [], notes: [], held: [], lastSeq: 0 };

/** The last `seq` shown, 0 with an empty block. */
export function endOf(thread: Thread): number {
  return thread.messages.at(-1)?.seq ?? 0;
}

/** The first `seq` shown, 0 with an empty block. */
export function startOf(thread: Thread): number {
  return thread.messages[0]?.seq ?? 0;
}

export function lastNoteOf(thread: Thread): number {
  return thread.notes.at(-1)?.noteSeq ?? 0;
}

export function hasOlder(thread: Thread): boolean {
  return startOf(thread) > 1;
}

/** Whether something is known to be missing behind the block: ask for what follows its end. */
export function hasGap(thread: Thread): boolean {
  return thread.held.length > 0 || thread.lastSeq > endOf(thread);
}

/** How many messages back an answer may still be waited for. */
const UNSETTLED_WITHIN = 30;

/** Where to catch up from: the block's end, or before a message whose answer may have come meanwhile. */
export function catchUpFrom(thread: Thread): number {
  const recent = thread.messages.slice(-UNSETTLED_WITHIN);
  const open = recent.find(({ answer }) => answer?.status === 'pending' || answer?.status === 'failed');
  return open?.seq ? open.seq - 1 : endOf(thread);
}

function mergeNotes(known: readonly Message[], arrived: readonly Message[]): readonly Message[] {
  if (arrived.length === 0) return known;
  const bySeq = new Map(known.map((note) => [note.noteSeq, note]));
  for (const note of arrived) bySeq.set(note.noteSeq, note);
  return [...bySeq.values()].sort((one, other) => (one.noteSeq ?? 0) - (other.noteSeq ?? 0));
}

/** The newest run without a gap: where a block starts when there was none. */
function newestRun(ascending: readonly Message[]): readonly Message[] {
  let start = ascending.length - 1;
  while (start > 0 && ascending[start - 1]?.seq === (ascending[start]?.seq ?? 0) - 1) start -= 1;
  return ascending.slice(Math.max(0, start));
}

const SETTLED = { pending: 1, failed: 2, discarded: 3, done: 4 } as const;

/** How far the assistant's work on a message had come when this copy of it was made. */
function progress({ answer }: Message): number {
  return answer ? SETTLED[answer.status] : 0;
}

/** Of two copies of one message the later, by what only ever goes forward. Changes come by `replace`. */
function later(known: Message, arrived: Message): Message {
  const newer = progress(arrived) > progress(known) ? arrived : known;
  const read = known.isRead ? known : arrived;
  return newer.isRead || !read.isRead ? newer : { ...newer, isRead: true, readAt: read.readAt };
}

/** Messages in any order, seen before or not: from a page, a join, an event or an acknowledgement. */
export function merge(thread: Thread, arrived: readonly Message[], lastSeq = 0): Thread {
  const notes = mergeNotes(
    thread.notes,
    arrived.filter((message) => message.seq === null),
  );
  const known = new Map([...thread.messages, ...thread.held].map((message) => [message.seq, message]));
  for (const message of arrived) {
    if (message.seq === null) continue;
    const old = known.get(message.seq);
    known.set(message.seq, old ? later(old, message) : message);
  }
  const all = [...known.values()].sort((one, other) => (one.seq ?? 0) - (other.seq ?? 0));
  const anchor = thread.messages[0]?.seq ?? newestRun(all)[0]?.seq ?? 0;
  const from = all.findIndex((message) => message.seq === anchor);
  let start = Math.max(0, from);
  while (start > 0 && all[start - 1]?.seq === (all[start]?.seq ?? 0) - 1) start -= 1;
  let end = start;
  while (end < all.length && all[end]?.seq === (all[start]?.seq ?? 0) + (end - start)) end += 1;
  const messages = all.slice(start, end);
  const held = all.slice(end);
  const newest = Math.max(thread.lastSeq, lastSeq, all.at(-1)?.seq ?? 0);
  return { messages, notes, held, lastSeq: newest };
}

/** A message that changed: its answer's state, for one. */
export function replace(thread: Thread, changed: Message): Thread {
  const swap = (list: readonly Message[]) =>
    list.some(({ id }) => id === changed.id)
      ? list.map((old) => (old.id === changed.id ? changed : old))
      : list;
  const next = {
    ...thread,
    messages: swap(thread.messages),
    held: swap(thread.held),
    notes: swap(thread.notes),
  };
  return merge(next, [changed]);
}

/** Someone has read up to `upToSeq`: what others sent before counts as read by them. */
export function markRead(thread: Thread, readerIsStaff: boolean, upToSeq: number, readAt: string): Thread {
  let touched = false;
  const messages = thread.messages.map((message) => {
    const theirs = readerIsStaff ? message.senderType === 'customer' : message.senderType !== 'customer';
    if (message.isRead || !theirs || (message.seq ?? 0) > upToSeq) return message;
    touched = true;
    return { ...message, isRead: true, readAt };
  });
  return touched ? { ...thread, messages } : thread;
}
