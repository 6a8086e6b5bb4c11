import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Conversation } from '@switchboard/contracts';
import { keys } from '../../api/keys.js';
import { QUIET, type Live } from '../thread/live-state.js';
import { LiveCache } from './cache.js';
import type { ListData } from './list-pages.js';

const ME = 'me';
const OPEN = { status: 'active,escalated', sort: 'activity' } as const;

const conversation = (id: string, more: Partial<Conversation> = {}) =>
  ({
    id,
    version: 1,
    status: 'active',
    handler: 'agent',
    category: 'general',
    sentiment: null,
    customer: { id: 'kim', name: 'Kim' },
    assignedAgent: null,
    unread: 0,
    members: [],
    ...more,
  }) as unknown as Conversation;

describe('LiveCache', () => {
  let client: QueryClient;
  let cache: LiveCache;
  const list = () => client.getQueryData<ListData>(keys.list(OPEN))!;
  const arrivals = () => client.getQueryData<readonly string[]>(keys.arrivals(OPEN)) ?? [];

  beforeEach(() => {
    client = new QueryClient();
    cache = new LiveCache(client);
    const page = (ids: string[]) => ({
      filter: OPEN,
      items: ids.map((id) => conversation(id)),
      nextCursor: null,
    });
    client.setQueryData<ListData>(keys.list(OPEN), {
      pages: [page(['a', 'b']), page(['c'])],
      pageParams: [null, 'b'],
    });
  });

  it('changes a row in its place, and touches no other page', () => {
    const [first] = list().pages;
    cache.pushConversation(conversation('c', { version: 2, title: 'New' }), ME);
    expect(list().pages[1]?.items).toMatchObject([{ id: 'c', title: 'New' }]);
    expect(list().pages[0]).toBe(first);
    expect(arrivals()).toEqual([]);
  });

  it('lets nothing in by itself, and forgets what has gone again', () => {
    cache.pushConversation(conversation('d'), ME);
    cache.pushConversation(conversation('d', { version: 2 }), ME);
    expect(list().pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(['a', 'b', 'c']);
    expect(arrivals()).toEqual(['d']);
    cache.pushConversation(conversation('d', { version: 3, status: 'resolved' }), ME);
    expect(arrivals()).toEqual([]);
  });

  it('says of nobody that they look, after an absence', () => {
    const viewers = [{ userId: 'ann', name: 'Ann', mode: 'viewing' as const }];
    client.setQueryData<Live>(keys.live('a'), { ...QUIET, viewers });
    cache.forgetViewers();
    expect(client.getQueryData<Live>(keys.live('a'))?.viewers).toEqual([]);
  });
});
