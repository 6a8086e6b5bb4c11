import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LIMITS, ticket } from '@switchboard/contracts';
import { codeOf, Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
  await desk.startChat();
}, 30_000);
afterAll(() => desk.stop());

const factsOf = async (id: string): Promise<string[]> =>
  (await desk.facts(id)).map(({ type, sequence }) => `${sequence} ${type.slice('ticket.ticket.'.length)}`);

describe('a list of tickets', () => {
  it('gives every one once, in order, by every sort', async () => {
    const { agent, customer } = await desk.scene();
    const priorities = ['low', 'urgent', 'medium', 'high', 'urgent', 'low', 'medium'] as const;
    for (const priority of priorities) await desk.open(customer, { priority });
    const all = (await desk.call(ticket.listTickets, {}, agent)).items;
    await desk.call(ticket.updateTicket, { id: all[3]!.id, dueAt: '2030-01-01T00:00:00.000Z' }, agent);
    for (const sort of ['updated', 'created', 'priority', 'due'] as const) {
      const numbers: number[] = [];
      let cursor: string | null = null;
      do {
        const query = { sort, limit: 2, ...(cursor ? { cursor } : {}) };
        const page: { items: { number: number }[]; nextCursor: string | null } = await desk.call(
          ticket.listTickets,
          query,
          agent,
        );
        numbers.push(...page.items.map(({ number }) => number));
        cursor = page.nextCursor;
      } while (cursor);
      expect(numbers).toHaveLength(7);
      expect(new Set(numbers).size).toBe(7);
      if (sort === 'priority') expect(numbers.slice(0, 3)).toEqual([5, 2, 4]);
      if (sort === 'due') expect(numbers[0]).toBe(all[3]!.number);
    }
    const foreign = (await desk.call(ticket.listTickets, { limit: 1 }, agent)).nextCursor!;
    const wrong = desk.call(ticket.listTickets, { sort: 'due', cursor: foreign }, agent);
    expect(await codeOf(wrong)).toBe('INVALID_CURSOR');
  });

  it('ends a page early rather than growing too large', async () => {
    const { agent, customer } = await desk.scene();
    const description = '🦊'.repeat(LIMITS.ticketDescription);
    for (let n = 0; n < 30; n += 1) await desk.open(customer, { description });
    const page = await desk.call(ticket.listTickets, {}, agent);
    expect(page.items.length).toBeLessThan(30);
    const rest = await desk.call(ticket.listTickets, { cursor: page.nextCursor! }, agent);
    expect(page.items.length + rest.items.length).toBe(30);
  }, 20_000);

  it('is filtered and counted', async () => {
    const { agent, customer, other } = await desk.scene();
    const mine = await desk.open(customer, { priority: 'urgent' });
    const theirs = await desk.open(other);
    const done = await desk.open(customer);
    await desk.call(ticket.assignTicket, { id: mine.id, agentId: agent.userId }, agent);
    await desk.call(ticket.updateTicket, { id: theirs.id, tags: ['vip'] }, agent);
    await desk.call(ticket.setTicketStatus, { id: done.id, status: 'resolved' }, agent);
    const found = async (query: object, by = agent) =>
      (await desk.call(ticket.listTickets, { sort: 'created', ...query }, by)).items.map(({ id }) => id);
    expect(await found({ assignee: 'me' })).toEqual([mine.id]);
    expect(await found({ assignee: 'none', status: ['open'] })).toEqual([theirs.id]);
    expect(await found({ tag: 'vip' })).toEqual([theirs.id]);
    expect(await found({ customer: customer.userId })).toEqual([done.id, mine.id]);
    expect(await found({ priority: ['urgent', 'high'], status: ['open', 'resolved'] })).toEqual([mine.id]);
    expect(await found({ conversation: done.conversationId })).toEqual([done.id]);
    expect(await codeOf(desk.call(ticket.listTickets, { assignee: 'x' }, agent))).toBe('VALIDATION_FAILED');
    expect(await desk.call(ticket.countTickets, {}, agent)).toEqual({
      ...{ all: 2, mine: 1, unassigned: 1, urgent: 1 },
      ...{ open: 2, in_progress: 0, resolved: 1, closed: 0 },
    });
    expect(await desk.call(ticket.countTickets, {}, customer)).toMatchObject({
      all: 1,
      mine: 1,
      resolved: 1,
    });
  });

  it('is searched by words, numbers and the beginnings of words', async () => {
    const { agent, customer } = await desk.scene();
    const lamp = await desk.open(customer, { title: 'Größe der Lampe', description: 'Order 2031-118' });
    await desk.open(customer, { title: 'Something else', description: 'entirely' });
    const found = async (search: string) =>
      (await desk.call(ticket.listTickets, { search }, agent)).items.map(({ id }) => id);
    for (const search of ['lampe', 'LAM größe', '2031-118', '118', `#${lamp.number}`])
      expect(await found(search)).toContain(lamp.id);
    expect(await found('lampe entirely')).toEqual([]);
    expect(await found('--')).toEqual([]);
    await desk.call(ticket.updateTicket, { id: lamp.id, title: 'Größe der Vase' }, agent);
    expect([await found('lampe'), await found('vase')]).toEqual([[], [lamp.id]]);
  });

  it('leaves out what an admin deleted', async () => {
    const { agent, admin, customer } = await desk.scene();
    const { id } = await desk.open(customer, { title: 'Gone' });
    expect(await codeOf(desk.call(ticket.deleteTicket, { id }, agent))).toBe('FORBIDDEN');
    await desk.call(ticket.deleteTicket, { id }, admin);
    expect(await codeOf(desk.get(id, agent))).toBe('NOT_FOUND');
    expect(await codeOf(desk.call(ticket.deleteTicket, { id }, admin))).toBe('NOT_FOUND');
    for (const query of [{}, { search: 'gone' }])
      expect((await desk.call(ticket.listTickets, query, agent)).items).toEqual([]);
    expect(await factsOf(id)).toEqual(['1 created', '2 deleted']);
  });
});
