import type { QueryClient } from '@tanstack/react-query';
import type { Conversation } from '@switchboard/contracts';
import { keys } from '../../api/keys.js';
import type { OnlinePerson, PushedConversation } from '../../api/socket-events.js';
import { type Live, QUIET } from '../thread/live-state.js';
import { EMPTY_THREAD, type Thread } from '../thread/thread-state.js';
import type { ListData } from './list-pages.js';
import { belongs, dropRow, hasRow, type ListFilter, overlay, patchRows } from './list-state.js';

/** Writes what the socket brings into the query cache, through the pure reducers. */
export class LiveCache {
  constructor(private readonly client: QueryClient) {}

  thread(id: string): Thread {
    return this.client.getQueryData<Thread>(keys.thread(id)) ?? EMPTY_THREAD;
  }

  /** Only threads that someone opened are kept. */
  changeThread(id: string, change: (thread: Thread) => Thread): void {
    this.client.setQueryData<Thread>(keys.thread(id), (old) => old && change(old));
  }

  changeLive(id: string, change: (live: Live) => Live): void {
    this.client.setQueryData<Live>(keys.live(id), (old) => change(old ?? QUIET));
  }

  /** After an absence nobody is known to look at anything, until the server says so. */
  forgetViewers(): void {
    this.client.setQueriesData<Live>({ queryKey: ['live'] }, (live) =>
      live && live.viewers.length > 0 ? { ...live, viewers: [] } : live,
    );
  }

  conversation(id: string): Conversation | undefined {
    return this.client.getQueryData<Conversation>(keys.conversation(id));
  }

  /** A conversation as some list has it, to show while the whole is loaded. */
  row(id: string): Conversation | undefined {
    const lists = this.client.getQueriesData<ListData>({ queryKey: keys.conversations });
    const rows = lists.flatMap(([, data]) => data?.pages ?? []).flatMap(({ items }) => items);
    return rows.find((row) => row.id === id);
  }

  /** A whole conversation, as this reader has it. */
  putConversation(conversation: Conversation): void {
    this.client.setQueryData<Conversation>(keys.conversation(conversation.id), (old) =>
      old ? overlay(old, conversation) : conversation,
    );
    this.changeRow(conversation.id, (row) => overlay(row, conversation));
  }

  /** A pushed conversation. Lists it is new to are told of an arrival; they show it when asked to. */
  pushConversation(pushed: PushedConversation, me: string): void {
    this.client.setQueryData<Conversation>(
      keys.conversation(pushed.id),
      (old) => old && overlay(old, pushed),
    );
    this.changeRow(pushed.id, (row) => overlay(row, pushed));
    for (const [, data] of this.client.getQueriesData<ListData>({ queryKey: keys.conversations })) {
      const filter = data?.pages[0]?.filter;
      if (filter && !hasRow(data.pages, pushed.id))
        this.arrived(filter, pushed.id, belongs(filter, pushed, me));
    }
  }

  changeRow(id: string, change: (row: Conversation) => Conversation): void {
    this.client.setQueriesData<ListData>({ queryKey: keys.conversations }, (data) =>
      data && hasRow(data.pages, id) ? { ...data, pages: patchRows(data.pages, id, change) } : data,
    );
  }

  setUnread(id: string, unread: number): void {
    const change = (row: Conversation) => (row.unread === unread ? row : { ...row, unread });
    this.client.setQueryData<Conversation>(keys.conversation(id), (old) => old && change(old));
    this.changeRow(id, change);
  }

  dropConversation(id: string): void {
    this.client.setQueriesData<ListData>({ queryKey: keys.conversations }, (data) =>
      data ? { ...data, pages: dropRow(data.pages, id) } : data,
    );
    void this.client.invalidateQueries({ queryKey: keys.conversation(id) });
  }

  setOnline(people: readonly OnlinePerson[]): void {
    this.client.setQueryData<readonly OnlinePerson[]>(keys.online, people);
  }

  changeOnline(person: OnlinePerson): void {
    this.client.setQueryData<readonly OnlinePerson[]>(keys.online, (old = []) => {
      const others = old.filter(({ userId }) => userId !== person.userId);
      return person.status === 'offline' ? others : [...others, person];
    });
  }

  private arrived(filter: ListFilter, id: string, here: boolean): void {
    this.client.setQueryData<readonly string[]>(keys.arrivals(filter), (old = []) => {
      if (old.includes(id) === here) return old;
      return here ? [...old, id] : old.filter((other) => other !== id);
    });
  }
}
