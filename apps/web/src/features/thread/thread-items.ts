import type { Message } from '@switchboard/contracts';
import { dayOf } from '../../ui/format.js';
import type { Outgoing } from './outbox-state.js';
import { hasOlder, type Thread } from './thread-state.js';

/** One line of the thread as it is shown. `key` outlives the way from my outbox into the thread. */
export type ThreadItem =
  | { readonly kind: 'beginning'; readonly key: string }
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: Message;
      /** On the reader's side of the thread. */
      readonly own: boolean;
      /** First and last of what one sender wrote in a row. */
      readonly first: boolean;
      readonly last: boolean;
    }
  | { readonly kind: 'note' | 'system' | 'trouble'; readonly key: string; readonly message: Message }
  | { readonly kind: 'outgoing'; readonly key: string; readonly item: Outgoing; readonly first: boolean }
  | { readonly kind: 'answer'; readonly key: string };

export interface ItemsInput {
  readonly thread: Thread;
  readonly outgoing: readonly Outgoing[];
  /** Staff see the company's messages on their own side, customers their own. */
  readonly reader: 'customer' | 'staff';
  /** An answer is being worked on. */
  readonly answering: boolean;
}

/** Bubbles further apart than this start anew, with name and time. */
const GROUP_MS = 5 * 60_000;

/** Public messages with the notes at their places: a note stands behind the message it was written after. */
export function inOrder({ messages, notes }: Thread): readonly Message[] {
  const start = (messages[0]?.seq ?? 1) - 1;
  const shown = notes.filter((note) => note.afterSeq >= start);
  const ordered: Message[] = [];
  let at = 0;
  const notesUpTo = (seq: number) => {
    for (let note = shown[at]; note && note.afterSeq <= seq; note = shown[(at += 1)]) ordered.push(note);
  };
  notesUpTo(start);
  for (const message of messages) {
    ordered.push(message);
    notesUpTo(message.seq ?? 0);
  }
  ordered.push(...shown.slice(at));
  return ordered;
}

function spoken(message: Message | undefined): message is Message {
  return message !== undefined && !message.private && message.senderType !== 'system';
}

function together(one: Message | undefined, other: Message | undefined): boolean {
  if (!spoken(one) || !spoken(other)) return false;
  const close = Date.parse(other.createdAt) - Date.parse(one.createdAt) < GROUP_MS;
  const same = one.senderType === other.senderType && one.sender?.id === other.sender?.id;
  return same && close && dayOf(one.createdAt) === dayOf(other.createdAt);
}

function keyOf(message: Message): string {
  return message.clientMessageId ?? message.id;
}

export function threadItems({ thread, outgoing, reader, answering }: ItemsInput): ThreadItem[] {
  const ordered = inOrder(thread);
  const items: ThreadItem[] =
    hasOlder(thread) || ordered.length === 0 ? [] : [{ kind: 'beginning', key: 'beginning' }];
  const answered = new Set(thread.messages.map(({ inReplyTo }) => inReplyTo));
  ordered.forEach((message, at) => {
    const before = ordered[at - 1];
    const key = keyOf(message);
    if (!before || dayOf(before.createdAt) !== dayOf(message.createdAt)) {
      items.push({ kind: 'day', key: `day-${dayOf(message.createdAt)}`, at: message.createdAt });
    }
    if (message.private) items.push({ kind: 'note', key, message });
    else if (message.senderType === 'system') items.push({ kind: 'system', key, message });
    else {
      const own = (message.senderType === 'customer') === (reader === 'customer');
      const first = !together(before, message);
      items.push({ kind: 'message', key, message, own, first, last: !together(message, ordered[at + 1]) });
    }
    const failed = message.answer?.status === 'failed' && !answered.has(message.id);
    if (failed) items.push({ kind: 'trouble', key: `trouble-${message.id}`, message });
  });
  const landed = new Set(thread.messages.concat(thread.notes).map(({ clientMessageId }) => clientMessageId));
  const waiting = outgoing.filter(({ clientMessageId }) => !landed.has(clientMessageId));
  waiting.forEach((item, at) =>
    items.push({ kind: 'outgoing', key: item.clientMessageId, item, first: at === 0 }),
  );
  if (answering) items.push({ kind: 'answer', key: 'answer' });
  return items;
}

/** The customer's message that the assistant still works on, as far as the thread tells. */
export function pendingQuestion({ messages }: Thread): Message | null {
  const answered = new Set(messages.map(({ inReplyTo }) => inReplyTo));
  return messages.findLast(({ id, answer }) => answer?.status === 'pending' && !answered.has(id)) ?? null;
}

/** Only the newest question can be asked again: an older one has been superseded by it. */
export function canRetry({ messages }: Thread, message: Message): boolean {
  return messages.findLast(({ senderType }) => senderType === 'customer')?.id === message.id;
}
