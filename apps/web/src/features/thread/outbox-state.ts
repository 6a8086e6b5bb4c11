/** A message of mine that the server has not acknowledged yet. */
export interface Outgoing {
  /** Goes with every try, so that no try can make a second message. */
  readonly clientMessageId: string;
  readonly conversationId: string;
  readonly content: string;
  readonly private: boolean;
  /** Colleagues whom a note names. */
  readonly mentions?: readonly string[];
  /** ISO 8601. */
  readonly createdAt: string;
  /** `waiting`: for the connection or the server to come back; it is then sent by itself. */
  readonly state: 'sending' | 'waiting' | 'failed';
  readonly error?: { readonly code: string; readonly categories: readonly string[] };
}

export type OutboxEvent =
  | { readonly kind: 'queued'; readonly item: Outgoing }
  | { readonly kind: 'sending'; readonly id: string }
  | { readonly kind: 'waiting'; readonly id: string }
  | { readonly kind: 'failed'; readonly id: string; readonly error: Outgoing['error'] }
  /** Acknowledged, seen in the thread, or given up. */
  | { readonly kind: 'gone'; readonly id: string };

export function reduceOutbox(items: readonly Outgoing[], event: OutboxEvent): readonly Outgoing[] {
  if (event.kind === 'queued') {
    const known = items.some(({ clientMessageId }) => clientMessageId === event.item.clientMessageId);
    return known ? items : [...items, event.item];
  }
  if (event.kind === 'gone') {
    const left = items.filter(({ clientMessageId }) => clientMessageId !== event.id);
    return left.length === items.length ? items : left;
  }
  const error = event.kind === 'failed' ? event.error : undefined;
  return items.map((item) =>
    item.clientMessageId === event.id ? { ...item, state: event.kind, error } : item,
  );
}

/** The next to send: in the order of writing, and past what failed for good. */
export function nextToSend(items: readonly Outgoing[]): Outgoing | undefined {
  return items.find(({ state }) => state !== 'failed');
}
