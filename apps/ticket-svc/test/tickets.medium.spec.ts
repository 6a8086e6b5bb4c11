import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat, ticket, type TicketHistoryEntry } from '@switchboard/contracts';
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
    const caller = { customerEmail: 'nobody@example.org', customerName: 'Nora' };
    expect((await desk.open(agent, caller)).customer).toMatchObject({ name: 'Nora', email: null });
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
