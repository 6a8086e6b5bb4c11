import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat, ticket } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { codeOf, Desk } from './desk.js';
import { TicketOpenings } from '../src/tickets/ticket-openings.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
  await desk.startChat();
}, 30_000);
afterAll(() => desk.stop());

const say = (conversationId: string, by: UserActor, content = 'Hello?') =>
  desk.call(chat.sendMessage, { conversationId, content }, by);
const move = (id: string, status: 'open' | 'resolved' | 'closed', by: UserActor) =>
  desk.call(ticket.setTicketStatus, { id, status }, by);
const thread = (id: string, by: UserActor, writing = true) =>
  desk.call(ticket.ticketThread, { id, writing }, by);

describe('a customer who writes', () => {
  it('opens a resolved ticket again, once, in their name', async () => {
    const { agent, customer } = await desk.scene();
    const { id, conversationId } = await desk.open(customer);
    await move(id, 'resolved', agent);
    await say(conversationId, customer);
    await say(conversationId, customer, 'Anybody?');
    await desk.service.flush();
    expect(await desk.get(id, agent)).toMatchObject({ status: 'open', resolvedAt: null, version: 3 });
    const { items } = await desk.call(ticket.ticketHistory, { id }, agent);
    expect(items.at(-1)).toMatchObject({ field: 'status', to: 'open', actor: { name: 'Cleo' } });
  });

  it('does so in a conversation that was there before the ticket as well', async () => {
    const { agent, customer } = await desk.scene();
    const { id: conversationId } = await desk.call(chat.createConversation, {}, customer);
    const { id } = await desk.open(agent, { conversationId });
    await move(id, 'resolved', agent);
    await say(conversationId, customer);
    await desk.service.flush();
    expect((await desk.get(id, agent)).status).toBe('open');
  });

  it('did nothing to it when staff wrote, or when it was resolved after their words', async () => {
    const { agent, customer } = await desk.scene();
    const { id, conversationId } = await desk.open(customer);
    await say(conversationId, customer);
    await move(id, 'resolved', agent);
    await say(conversationId, agent, 'Done, have a nice day');
    await desk.service.flush();
    expect((await desk.get(id, agent)).status).toBe('resolved');
  });
});

describe('a closed ticket', () => {
  it('takes no more of its customer in the conversation made for it, and all of it when it opens again', async () => {
    const { agent, customer } = await desk.scene();
    const { id, conversationId } = await desk.open(customer);
    await say(conversationId, customer, 'First');
    await say(conversationId, customer, 'Second');
    await move(id, 'closed', agent);
    // ticket-svc knows at once, chat-svc when it has heard.
    expect(await codeOf(thread(id, customer))).toBe('TICKET_CLOSED');
    await desk.service.flush();
    expect(await codeOf(say(conversationId, customer))).toBe('TICKET_CLOSED');
    expect(await codeOf(say(conversationId, agent, 'For your records'))).toBe('OK');
    expect(await thread(id, customer, false)).toEqual({ conversationId });
    expect(await codeOf(desk.call(chat.handoff, { id: conversationId }, customer))).toBe('OK');
    await move(id, 'open', customer);
    await desk.service.flush();
    expect([await codeOf(thread(id, customer)), await codeOf(say(conversationId, customer))]).toEqual([
      'OK',
      'OK',
    ]);
  });

  it('gives the answer again to a message that was sent before', async () => {
    const { agent, customer } = await desk.scene();
    const { id, conversationId } = await desk.open(customer);
    const message = { conversationId, content: 'Hello', clientMessageId: id };
    const sent = await desk.call(chat.sendMessage, message, customer);
    await move(id, 'closed', agent);
    await desk.service.flush();
    expect((await desk.call(chat.sendMessage, message, customer)).id).toBe(sent.id);
  });

  it('leaves a conversation alone that was there before it', async () => {
    const { agent, customer } = await desk.scene();
    const { id: conversationId } = await desk.call(chat.createConversation, {}, customer);
    const { id } = await desk.open(customer, { conversationId });
    await move(id, 'closed', agent);
    await desk.service.flush();
    expect([await codeOf(thread(id, customer)), await codeOf(say(conversationId, customer))]).toEqual([
      'OK',
      'OK',
    ]);
    expect((await desk.get(id, agent)).status).toBe('closed');
  });
});

describe('a ticket made while chat-svc is away', () => {
  let alone: Desk;
  beforeAll(async () => {
    alone = await Desk.start();
  });
  afterAll(() => alone.stop());

  it('is kept and gets the conversation it was promised, locked if it was closed meanwhile', async () => {
    const { agent, customer } = await alone.scene();
    const [ticketOne, ticketTwo] = [await alone.open(customer), await alone.open(customer)];
    expect((await alone.get(ticketOne.id, customer)).conversationId).toBe(ticketOne.conversationId);
    expect(await codeOf(alone.call(ticket.ticketThread, { id: ticketOne.id, writing: true }, customer))).toBe(
      'UNAVAILABLE',
    );
    await alone.call(ticket.setTicketStatus, { id: ticketTwo.id, status: 'closed' }, agent);
    const keyed = { ...customer, idempotencyKey: 'later' };
    const request = { title: 'Later', description: 'Please' };
    const third = await alone.call(ticket.createTicket, request, keyed);
    await alone.startChat();
    // Asked again under its key, a ticket is finished on the way.
    expect(await alone.call(ticket.createTicket, request, keyed)).toEqual(third);
    const send = (conversationId: string) =>
      codeOf(alone.call(chat.sendMessage, { conversationId, content: 'Hello' }, customer));
    expect(await send(third.conversationId)).toBe('OK');
    const openings = alone.service.app.get(TicketOpenings);
    // Two replicas sweep at once.
    await Promise.all([openings.sweep(0), openings.sweep(0)]);
    expect([await send(ticketOne.conversationId), await send(ticketTwo.conversationId)]).toEqual([
      'OK',
      'TICKET_CLOSED',
    ]);
    const { items } = await alone.call(chat.listConversations, {}, customer);
    expect(items).toHaveLength(3);
    expect(await alone.sql('select from tickets where opening')).toEqual([]);
  });
});
