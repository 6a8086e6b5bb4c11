import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat, LIMITS, ticket, type Ticket } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { codeOf, Desk, errorOf } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
  await desk.startChat();
}, 30_000);
afterAll(() => desk.stop());

const talk = (by: UserActor) => desk.call(chat.createConversation, {}, by);
const link = (id: string, conversationId: string, by: UserActor, version?: number): Promise<Ticket> =>
  desk.call(ticket.linkConversation, { id, conversationId, version }, by);
const unlink = (id: string, conversationId: string, by: UserActor, version?: number): Promise<Ticket> =>
  desk.call(ticket.unlinkConversation, { id, conversationId, version }, by);
const found = async (conversation: string, by: UserActor): Promise<string[]> =>
  (await desk.call(ticket.listTickets, { conversation }, by)).items.map(({ id }) => id);

describe('a conversation linked to a ticket', () => {
  it('is one more besides its own: in its form, its history and its facts', async () => {
    const { customer, agent } = await desk.scene();
    const made = await desk.open(customer);
    const { id, number } = await talk(customer);
    const linked = await link(made.id, id, agent);
    expect(linked).toMatchObject({
      conversationId: made.conversationId,
      linkedConversations: [{ id, number }],
      version: 2,
      updatedAt: made.updatedAt,
    });
    expect(await unlink(made.id, id, agent)).toMatchObject({ linkedConversations: [], version: 3 });
    const history = await desk.call(ticket.ticketHistory, { id: made.id }, agent);
    expect(history.items.slice(1)).toMatchObject([
      { field: 'conversations', from: '', to: `#${number}`, actor: { name: 'Ann' } },
      { field: 'conversations', from: `#${number}`, to: '' },
    ]);
    const facts = await desk.facts(made.id);
    expect(facts.map(({ type }) => type)).toEqual(
      ['created', 'updated', 'updated'].map((what) => `ticket.ticket.${what}`),
    );
    expect(facts[1]!.data.ticket.linkedConversations).toEqual([{ id, number }]);
  });

  it('is linked once, and the ticket’s own never', async () => {
    const { customer, agent } = await desk.scene();
    const made = await desk.open(customer);
    const { id } = await talk(customer);
    const linked = await link(made.id, id, agent);
    expect(await link(made.id, id, agent)).toEqual(linked);
    expect(await link(made.id, made.conversationId, agent)).toEqual(linked);
    expect(await unlink(made.id, made.conversationId, agent)).toEqual(linked);
    expect(await unlink(made.id, uuid(), agent)).toEqual(linked);
    expect(await desk.facts(made.id)).toHaveLength(2);
  });

  it('by several at once is there as often as there are conversations', async () => {
    const { customer, agent, colleague } = await desk.scene();
    const made = await desk.open(customer);
    const talks = await Promise.all([talk(customer), talk(customer), talk(customer)]);
    await Promise.all(talks.flatMap(({ id }) => [agent, colleague].map((by) => link(made.id, id, by))));
    const { linkedConversations = [] } = await desk.get(made.id, agent);
    expect(linkedConversations.map(({ id }) => id).sort()).toEqual(talks.map(({ id }) => id).sort());
  });

  it('is of the same customer, known, and not one too many', async () => {
    const { customer, other, agent } = await desk.scene();
    const foreign = await desk.scene();
    const made = await desk.open(customer);
    const [theirs, elsewhere, own] = await Promise.all([talk(other), talk(foreign.customer), talk(customer)]);
    expect(await errorOf(link(made.id, theirs.id, agent))).toMatchObject({
      code: 'VALIDATION_FAILED',
      details: [{ field: 'conversationId' }],
    });
    for (const id of [elsewhere.id, uuid()]) expect(await codeOf(link(made.id, id, agent))).toBe('NOT_FOUND');
    expect(await codeOf(link(uuid(), own.id, agent))).toBe('NOT_FOUND');
    expect(await codeOf(link(made.id, elsewhere.id, foreign.agent))).toBe('NOT_FOUND');
    const full = Array.from({ length: LIMITS.ticketLinks }, (_, at) => ({ id: uuid(), number: 100 + at }));
    await desk.sql(`update tickets set linked_conversations = $2 where id = $1`, [
      made.id,
      JSON.stringify(full),
    ]);
    expect(await codeOf(link(made.id, own.id, agent))).toBe('VALIDATION_FAILED');
  });

  it('is refused on something older, with the ticket as it is now', async () => {
    const { customer, agent } = await desk.scene();
    const { id, version } = await desk.open(customer);
    const { id: conversationId } = await talk(customer);
    const current = await desk.call(ticket.updateTicket, { id, priority: 'high' }, agent);
    for (const move of [link, unlink]) {
      const stale = await errorOf(move(id, conversationId, agent, version));
      expect(stale).toMatchObject({ code: 'STALE_VERSION', data: { current } });
    }
    expect(await codeOf(link(id, conversationId, agent, current.version))).toBe('OK');
  });

  it('finds the ticket for staff; customers see nothing of it', async () => {
    const { customer, other, agent } = await desk.scene();
    const foreign = await desk.scene();
    const made = await desk.open(customer);
    const { id } = await talk(customer);
    expect(await found(id, agent)).toEqual([]);
    await link(made.id, id, agent);
    expect(await found(id, agent)).toEqual([made.id]);
    expect(await found(made.conversationId, agent)).toEqual([made.id]);
    expect(await found(id, customer)).toEqual([]);
    expect(await found(made.conversationId, customer)).toEqual([made.id]);
    expect(await found(id, foreign.agent)).toEqual([]);
    expect(await desk.get(made.id, customer)).toEqual(made);
    for (const by of [customer, other]) {
      expect(await codeOf(link(made.id, id, by))).toBe('FORBIDDEN');
      expect(await codeOf(unlink(made.id, id, by))).toBe('FORBIDDEN');
    }
    await unlink(made.id, id, agent);
    expect(await found(id, agent)).toEqual([]);
  });

  it('reopens nothing when its customer writes there, nor is it locked with the ticket', async () => {
    const { customer, agent } = await desk.scene();
    const { id } = await desk.open(customer);
    const { id: conversationId } = await talk(customer);
    await link(id, conversationId, agent);
    for (const status of ['resolved', 'closed'] as const) {
      await desk.call(ticket.setTicketStatus, { id, status }, agent);
      await desk.service.flush();
      await desk.call(chat.sendMessage, { conversationId, content: 'Thanks for the lamp' }, customer);
      await desk.service.flush();
      expect(await desk.get(id, agent)).toMatchObject({ status });
    }
  });
});
