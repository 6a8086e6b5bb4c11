import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat, LIMITS, ticket, type TicketHistoryEntry } from '@switchboard/contracts';
import { v7 as uuid } from 'uuid';
import { codeOf, Desk, errorOf } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
  await desk.startChat();
}, 30_000);
afterAll(() => desk.stop());

const factsOf = async (id: string): Promise<string[]> =>
  (await desk.facts(id)).map(({ type, sequence }) => `${sequence} ${type.slice('ticket.ticket.'.length)}`);

const short = ({ actor, field, from, to }: TicketHistoryEntry) => [actor?.name ?? null, field, from, to];

describe('a new ticket', () => {
  it('is numbered without a gap, open, with a conversation of its own', async () => {
    const { customer, agent } = await desk.scene();
    const tickets = await Promise.all(Array.from({ length: 8 }, () => desk.open(customer)));
    expect(tickets.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const [first] = tickets;
    const cleo = { id: customer.userId, name: 'Cleo', email: 'cleo@example.org' };
    expect(first).toMatchObject({
      status: 'open',
      priority: 'medium',
      customer: cleo,
      assignee: null,
      version: 1,
    });
    const conversation = await desk.call(chat.getConversation, { id: first!.conversationId }, agent);
    expect(conversation).toMatchObject({ channel: 'ticket', title: first!.title, handler: 'assistant' });
    expect(await factsOf(first!.id)).toEqual(['1 created']);
  });

  it('of the same key is one ticket, however many ask at once', async () => {
    const { customer } = await desk.scene();
    const keyed = { ...customer, idempotencyKey: 'once' };
    const request = { title: 'Once', description: 'Only once' };
    const made = await Promise.all(
      Array.from({ length: 5 }, () => desk.call(ticket.createTicket, request, keyed)),
    );
    expect(new Set(made.map((each) => JSON.stringify(each))).size).toBe(1);
    const other = desk.call(ticket.createTicket, { ...request, title: 'Twice' }, keyed);
    expect(await codeOf(other)).toBe('IDEMPOTENCY_MISMATCH');
    expect((await desk.call(ticket.listTickets, {}, customer)).items).toHaveLength(1);
  });

  it('that staff make is for the customer they name, and is the agents’ to answer', async () => {
    const { agent, customer } = await desk.scene();
    const made = await desk.open(agent, {
      customerEmail: 'CLEO@example.org ',
      priority: 'high',
      tags: ['vip', 'vip'],
    });
    expect(made).toMatchObject({ customer: { id: customer.userId }, priority: 'high', tags: ['vip'] });
    expect(await desk.call(chat.getConversation, { id: made.conversationId }, customer)).toMatchObject({
      handler: 'agent',
    });
    expect((await desk.open(agent, { customerId: customer.userId })).customer.id).toBe(customer.userId);
    expect(await codeOf(desk.open(agent, { customerEmail: 'nobody@example.org' }))).toBe('VALIDATION_FAILED');
    expect(await codeOf(desk.open(agent, { customerEmail: 'bob@example.org' }))).toBe('VALIDATION_FAILED');
    expect(await codeOf(desk.open(agent))).toBe('VALIDATION_FAILED');
    expect(await codeOf(desk.open(agent, { customerId: uuid() }))).toBe('NOT_FOUND');
  });

  it('belongs to a conversation that exists, if that is its customer’s', async () => {
    const { agent, customer, other } = await desk.scene();
    const { id: conversationId } = await desk.call(chat.createConversation, {}, customer);
    expect(await desk.open(agent, { conversationId })).toMatchObject({
      conversationId,
      customer: { id: customer.userId },
    });
    expect(await desk.open(customer, { conversationId })).toMatchObject({ conversationId });
    expect(await codeOf(desk.open(other, { conversationId }))).toBe('NOT_FOUND');
    expect(await codeOf(desk.open(agent, { conversationId: uuid() }))).toBe('NOT_FOUND');
    const mismatch = desk.open(agent, { conversationId, customerEmail: 'otto@example.org' });
    expect(await codeOf(mismatch)).toBe('VALIDATION_FAILED');
  });
});

describe('a change of a ticket', () => {
  it('is refused when it was made on something older, with the ticket as it is now', async () => {
    const { agent, colleague, customer } = await desk.scene();
    const { id, version } = await desk.open(customer);
    const [one, two] = await Promise.allSettled(
      [agent, colleague].map((by) =>
        desk.call(ticket.updateTicket, { id, version, title: `By ${by.name}` }, by),
      ),
    );
    const lost = [one, two].find((each) => each?.status === 'rejected');
    const won = [one, two].find((each) => each?.status === 'fulfilled');
    if (lost?.status !== 'rejected' || won?.status !== 'fulfilled') throw new Error('Both the same');
    expect(lost.reason).toMatchObject({ code: 'STALE_VERSION', data: { current: won.value } });
    expect(await desk.get(id, agent)).toEqual(won.value);
  });

  it('that changes nothing is none', async () => {
    const { agent, customer } = await desk.scene();
    const made = await desk.open(customer);
    const { id, title, description } = made;
    const same = await desk.call(
      ticket.updateTicket,
      { id, title, description, tags: [], dueAt: null },
      agent,
    );
    expect(same.version).toBe(made.version);
    expect((await desk.call(ticket.setTicketStatus, { id, status: 'open' }, agent)).version).toBe(
      made.version,
    );
    expect(await factsOf(id)).toEqual(['1 created']);
    expect((await desk.call(ticket.ticketHistory, { id }, agent)).items).toHaveLength(1);
  });

  it('leaves its trace: who, what, from what to what', async () => {
    const { agent, admin, customer, colleague } = await desk.scene();
    const { id } = await desk.open(customer);
    const dueAt = '2030-01-31T12:00:00.000Z';
    await desk.call(ticket.updateTicket, { id, priority: 'high', tags: ['billing'], dueAt }, agent);
    await desk.call(ticket.assignTicket, { id, agentId: colleague.userId }, admin);
    await desk.call(ticket.setTicketStatus, { id, status: 'in_progress' }, colleague);
    const { items } = await desk.call(ticket.ticketHistory, { id }, agent);
    expect(items.map(short)).toEqual([
      ['Cleo', 'created', null, null],
      ['Ann', 'priority', 'medium', 'high'],
      ['Ann', 'tags', '', 'billing'],
      ['Ann', 'dueAt', null, dueAt],
      ['Ada', 'assignee', null, 'Bob'],
      ['Bob', 'status', 'open', 'in_progress'],
    ]);
    expect(await factsOf(id)).toEqual(['1 created', '2 updated', '3 assigned', '4 status-changed']);
    const first = await desk.call(ticket.ticketHistory, { id, limit: 4 }, agent);
    const rest = await desk.call(ticket.ticketHistory, { id, cursor: first.nextCursor! }, agent);
    expect([...first.items, ...rest.items]).toEqual(items);
  });

  it('to a status it can’t have says which it can', async () => {
    const { agent, customer } = await desk.scene();
    const { id } = await desk.open(customer);
    await desk.call(ticket.setTicketStatus, { id, status: 'closed' }, agent);
    const error = await errorOf(desk.call(ticket.setTicketStatus, { id, status: 'resolved' }, agent));
    expect(error).toMatchObject({ code: 'ILLEGAL_STATUS', data: { allowed: ['open'] } });
  });

  it('stands whole or not at all', async () => {
    const { agent, customer } = await desk.scene();
    const made = await desk.open(customer);
    await desk.sql(
      `alter table outbox add constraint broken check (type <> 'ticket.ticket.escalated') not valid`,
    );
    try {
      expect(await codeOf(desk.call(ticket.escalateTicket, { id: made.id }, agent))).toBe('INTERNAL');
    } finally {
      await desk.sql(`alter table outbox drop constraint broken`);
    }
    expect((await desk.get(made.id, agent)).version).toBe(made.version);
    expect((await desk.call(ticket.ticketHistory, { id: made.id }, agent)).items).toHaveLength(1);
  });
});

describe('who has a ticket', () => {
  it('is one of two who take it at once; the other is told who', async () => {
    const { agent, colleague, customer } = await desk.scene();
    for (let round = 0; round < 10; round += 1) {
      const { id } = await desk.open(customer);
      const takes = await Promise.allSettled(
        [agent, colleague].map((by) => desk.call(ticket.assignTicket, { id, agentId: by.userId }, by)),
      );
      const { assignee } = await desk.get(id, agent);
      const lost = takes.filter((take) => take.status === 'rejected');
      expect(lost).toHaveLength(1);
      expect(lost[0]).toMatchObject({ reason: { code: 'ALREADY_ASSIGNED', data: { agent: assignee } } });
      expect(await factsOf(id)).toEqual(['1 created', '2 assigned']);
    }
  });

  it('changes by force, by somebody else’s hand, and back into the queue', async () => {
    const { agent, colleague, admin, customer } = await desk.scene();
    const { id } = await desk.open(customer);
    const give = (agentId: string | null, by = agent, more = {}) =>
      desk.call(ticket.assignTicket, { id, agentId, ...more }, by);
    await give(agent.userId);
    expect((await give(agent.userId)).version).toBe(2);
    expect((await give(colleague.userId, colleague, { force: true })).assignee?.name).toBe('Bob');
    expect((await give(agent.userId, admin)).assignee?.name).toBe('Ann');
    expect((await give(null)).assignee).toBeNull();
    expect(await codeOf(give(customer.userId))).toBe('NOT_FOUND');
    expect(await codeOf(give(uuid()))).toBe('NOT_FOUND');
  });

  it('may change with an escalation, which raises the priority up to the top', async () => {
    const { agent, colleague, customer } = await desk.scene();
    const { id } = await desk.open(customer, { priority: 'high' });
    const request = { id, reason: 'Third complaint', assigneeId: colleague.userId };
    const escalated = await desk.call(ticket.escalateTicket, request, { ...agent, idempotencyKey: 'e' });
    expect(escalated).toMatchObject({ priority: 'urgent', assignee: { name: 'Bob' }, version: 3 });
    expect(escalated.escalatedAt).not.toBeNull();
    expect(await desk.call(ticket.escalateTicket, request, { ...agent, idempotencyKey: 'e' })).toEqual(
      escalated,
    );
    expect((await desk.call(ticket.escalateTicket, { id }, agent)).priority).toBe('urgent');
    expect(await factsOf(id)).toEqual(['1 created', '2 escalated', '3 assigned', '4 escalated']);
    const { items } = await desk.call(ticket.ticketHistory, { id }, agent);
    expect(items.slice(1, 3).map(short)).toEqual([
      ['Ann', 'priority', 'high', 'urgent'],
      ['Ann', 'escalated', null, 'Third complaint'],
    ]);
    await desk.call(ticket.setTicketStatus, { id, status: 'closed' }, agent);
    expect(await codeOf(desk.call(ticket.escalateTicket, { id }, agent))).toBe('TICKET_CLOSED');
  });
});

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
