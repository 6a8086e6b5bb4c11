import type { ConversationCounts } from '@switchboard/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { type ApiError, toApiError } from '../../api/api-error.js';
import { connection } from '../../api/connection.js';
import { keys } from '../../api/keys.js';
import { say, type SwitchboardSocket } from '../../api/socket.js';
import {
  answerBegins,
  answerEnds,
  answerGrows,
  answerLanded,
  answerSoFar,
  typingBegins,
  typingEnds,
} from '../thread/live-state.js';
import { catchUpFrom, hasGap, lastNoteOf, markRead, merge, replace } from '../thread/thread-state.js';
import type { LiveCache } from './cache.js';
import { catchUpLists } from './list-pages.js';

/** An answer's message that doesn't follow its end within this time is fetched, in ms. */
const LANDING_MS = 3_000;
/** When a catch-up failed and the server named no time of its own, in ms. */
const RETRY_MS = 2_000;

/**
 * Between the socket and the cache. Sockets are hints: after every connect, on a gap and on `sync:required`, each open
 * conversation is joined again from where its thread ends, and only that makes it whole.
 */
export class LiveSync {
  /** Open conversations, each with how many components have it open. */
  private readonly rooms = new Map<string, number>();
  private readonly catchingUp = new Map<string, { again: boolean }>();

  constructor(
    private readonly socket: SwitchboardSocket,
    private readonly client: QueryClient,
    private readonly cache: LiveCache,
    private readonly me: string,
  ) {}

  start(): void {
    const { socket, cache } = this;
    socket.on('connect', () => {
      cache.forgetViewers();
      void this.catchUpAll();
    });
    socket.on('sync:required', () => void this.catchUpAll());
    socket.on('message:received', ({ conversationId, message }) => {
      cache.changeThread(conversationId, (thread) => merge(thread, [message]));
      cache.changeLive(conversationId, (live) =>
        answerLanded(typingEnds(live, message.sender?.id ?? null, Date.now()), message.inReplyTo),
      );
      this.healGap(conversationId);
    });
    socket.on('message:updated', ({ conversationId, message }) => {
      cache.changeThread(conversationId, (thread) => replace(thread, message));
      if (message.answer && message.answer.status !== 'pending') {
        cache.changeLive(conversationId, (live) =>
          answerEnds(live, message.id, message.answer?.status === 'done'),
        );
      }
      this.healGap(conversationId);
    });
    socket.on('message:read', ({ conversationId, userId, upToSeq, readAt }) => {
      const staff = cache.conversation(conversationId)?.customer.id !== userId;
      cache.changeThread(conversationId, (thread) => markRead(thread, staff, upToSeq, readAt));
    });
    socket.on('typing:user', ({ conversationId, userId, userName }) =>
      cache.changeLive(conversationId, (live) => typingBegins(live, userId, userName, Date.now())),
    );
    socket.on('typing:stop', ({ conversationId, userId }) =>
      cache.changeLive(conversationId, (live) => typingEnds(live, userId, Date.now())),
    );
    socket.on('ai:typing', ({ conversationId, inReplyTo }) =>
      cache.changeLive(conversationId, (live) => answerBegins(live, inReplyTo)),
    );
    socket.on('ai:delta', ({ conversationId, ...delta }) =>
      cache.changeLive(conversationId, (live) => answerGrows(live, delta)),
    );
    socket.on('ai:done', ({ conversationId, inReplyTo, messageId }) =>
      this.answerEnded(conversationId, inReplyTo, messageId),
    );
    socket.on('conversation:updated', (conversation) => cache.pushConversation(conversation, this.me));
    socket.on('conversation:unread', ({ conversationId, unread }) => cache.setUnread(conversationId, unread));
    socket.on('conversation:deleted', ({ id }) => cache.dropConversation(id));
    socket.on('conversation:viewers', ({ conversationId, viewers }) =>
      cache.changeLive(conversationId, (live) => ({ ...live, viewers })),
    );
    socket.on('counts:updated', (counts) =>
      this.client.setQueryData<ConversationCounts>(keys.counts, counts),
    );
    socket.on('users:online', (people) => cache.setOnline(people));
    socket.on('user:status', (person) => cache.changeOnline(person));
  }

  enter(id: string): () => void {
    const open = this.rooms.get(id) ?? 0;
    this.rooms.set(id, open + 1);
    if (open === 0) void this.catchUp(id);
    return () => this.leave(id);
  }

  private leave(id: string): void {
    const open = (this.rooms.get(id) ?? 1) - 1;
    if (open > 0) {
      this.rooms.set(id, open);
      return;
    }
    this.rooms.delete(id);
    say(this.socket, 'conversation:leave', { conversationId: id }).catch(() => undefined);
  }

  private healGap(id: string): void {
    if (this.rooms.has(id) && hasGap(this.cache.thread(id))) void this.catchUp(id);
  }

  private answerEnded(id: string, inReplyTo: string, messageId: string | null): void {
    this.cache.changeLive(id, (live) => answerEnds(live, inReplyTo, messageId !== null));
    const landed = () => this.cache.thread(id).messages.some((message) => message.inReplyTo === inReplyTo);
    if (!messageId) return;
    if (landed()) this.cache.changeLive(id, (live) => answerLanded(live, inReplyTo));
    else setTimeout(() => landed() || void this.catchUp(id), LANDING_MS);
  }

  /** Everything that could have been missed while away: the open threads, the lists, the counts. */
  private async catchUpAll(): Promise<void> {
    connection.set('catching-up');
    void catchUpLists(this.client, (changed) => this.cache.pushConversation(changed, this.me)).catch(
      () => undefined,
    );
    void this.client.invalidateQueries({ queryKey: keys.counts });
    void this.client.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    await Promise.all([...this.rooms.keys()].map((id) => this.catchUp(id)));
    if (this.socket.connected) connection.set('connected');
  }

  /** One at a time for each conversation; asked for meanwhile, it runs once more. */
  private async catchUp(id: string): Promise<void> {
    const running = this.catchingUp.get(id);
    if (running) {
      running.again = true;
      return;
    }
    const run = { again: false };
    this.catchingUp.set(id, run);
    try {
      do {
        run.again = false;
        run.again = (await this.joinFromEnd(id)) || run.again;
      } while (run.again && this.rooms.has(id));
    } catch (error) {
      this.tryLater(id, toApiError(error));
    } finally {
      this.catchingUp.delete(id);
    }
  }

  /** Without a connection there is nothing to do: the next `connect` starts over. */
  private tryLater(id: string, { passing, retryAfter }: ApiError): void {
    if (!passing || !this.socket.connected) return;
    setTimeout(() => this.rooms.has(id) && void this.catchUp(id), retryAfter ? retryAfter * 1000 : RETRY_MS);
  }

  private async joinFromEnd(id: string): Promise<boolean> {
    const before = this.cache.thread(id);
    const known = before.messages.length > 0;
    const from = known ? { afterSeq: catchUpFrom(before), afterNoteSeq: lastNoteOf(before) } : {};
    const { conversation, messages, lastSeq, more, typing, answering } = await say(
      this.socket,
      'conversation:join',
      {
        conversationId: id,
        ...from,
      },
    );
    this.cache.putConversation(conversation);
    const othersRead = conversation.members.filter(({ userId }) => userId !== this.me);
    this.client.setQueryData(keys.thread(id), () => {
      const merged = merge(this.cache.thread(id), messages, lastSeq);
      return othersRead.reduce(
        (thread, { role, readSeq, readAt }) => markRead(thread, role !== 'customer', readSeq, readAt ?? ''),
        merged,
      );
    });
    this.cache.changeLive(id, (live) =>
      typing.reduce(
        (now, { userId, userName }) => typingBegins(now, userId, userName, Date.now()),
        answerSoFar(live, answering),
      ),
    );
    return more;
  }
}
