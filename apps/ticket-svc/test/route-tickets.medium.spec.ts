import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { chat, type Ticket, ticket } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { Shift } from './shift.js';

let shift: Shift;
beforeAll(async () => {
  shift = await Shift.start();
}, 30_000);
afterAll(() => shift.stop());

async function scene() {
  const workspaceId = uuid();
  return {
    workspaceId,
    ann: await shift.person(workspaceId, 'agent', 'Ann'),
    bob: await shift.person(workspaceId, 'agent', 'Bob'),
    cleo: await shift.person(workspaceId, 'customer', 'Cleo'),
  };
}

const open = (by: UserActor, more: object = {}): Promise<Ticket> =>
  shift.call(ticket.createTicket, { title: 'Late', description: 'Two weeks late', ...more }, by);
const read = (id: string, by: UserActor): Promise<Ticket> => shift.call(ticket.getTicket, { id }, by);
const assigneeOf = async (id: string, by: UserActor) => (await read(id, by)).assignee?.name ?? null;

it('a new ticket goes to the agent who is here, who is shown why; its conversation isn’t given out beside it', async () => {
  const { workspaceId, ann, cleo } = await scene();
  await shift.here(workspaceId, ann);
  const { id, conversationId } = await open(cleo);
  await shift.settled();
  expect(await read(id, ann)).toMatchObject({
    assignee: { id: ann.userId, name: 'Ann' },
    assignedBecause: { rule: 'least_loaded', candidates: [{ id: ann.userId, load: 0 }] },
  });
  expect(await read(id, cleo)).not.toHaveProperty('assignedBecause');
  expect(await shift.assignments(conversationId)).toEqual([]);
  expect(await shift.call(ticket.getRoutingProfile, {}, ann)).toMatchObject({ load: 1 });
});

it('tickets and conversations count alike, and come in the order in which they waited', async () => {
  const { workspaceId, ann, bob, cleo } = await scene();
  const first = await open(cleo);
  const second = await shift.handOff(cleo);
  await shift.settled();
  expect(await shift.call(ticket.floor, {}, ann)).toMatchObject({ waiting: 1, waitingTickets: 1 });
  await shift.here(workspaceId, ann, bob);
  await shift.settled();
  const loads = await Promise.all([ann, bob].map((agent) => shift.call(ticket.getRoutingProfile, {}, agent)));
  expect(loads.map(({ load }) => load)).toEqual([1, 1]);
  const conversation = await shift.call(chat.getConversation, { id: second }, ann);
  expect(await assigneeOf(first.id, ann)).not.toBe(conversation.assignedAgent?.name);
});

it('what came of a conversation goes to whoever has that', async () => {
  const { workspaceId, ann, bob, cleo } = await scene();
  const conversationId = await shift.handOff(cleo);
  await shift.call(chat.takeover, { id: conversationId }, bob);
  await shift.settled();
  await shift.here(workspaceId, ann, bob);
  const { id } = await open(bob, { conversationId });
  await shift.settled();
  expect(await read(id, ann)).toMatchObject({
    assignee: { name: 'Bob' },
    assignedBecause: { rule: 'same_agent' },
  });
});

it('who put a ticket back doesn’t get it again', async () => {
  const { workspaceId, ann, bob, cleo } = await scene();
  await shift.here(workspaceId, ann);
  const { id } = await open(cleo);
  await shift.settled();
  await shift.call(ticket.assignTicket, { id, agentId: null }, ann);
  await shift.swept();
  expect(await assigneeOf(id, ann)).toBeNull();
  await shift.here(workspaceId, ann, bob);
  await shift.settled();
  expect(await assigneeOf(id, ann)).toBe('Bob');
});

it('what somebody had returns when they have been gone for long; what they were given meanwhile doesn’t', async () => {
  const { workspaceId, ann, bob, cleo } = await scene();
  await shift.here(workspaceId, ann);
  const had = await open(cleo);
  await shift.settled();
  expect(await assigneeOf(had.id, bob)).toBe('Ann');
  await shift.goneFor(workspaceId, 20);
  const given = await open(cleo);
  await shift.call(ticket.assignTicket, { id: given.id, agentId: ann.userId }, bob);
  expect(await assigneeOf(had.id, bob)).toBe('Ann');
  await shift.goneFor(workspaceId, 10);
  expect(await read(had.id, bob)).toMatchObject({
    assignee: null,
    assignedBecause: { rule: 'agent_offline' },
  });
  expect(await assigneeOf(given.id, bob)).toBe('Ann');
});

it('whoever is given a conversation is told of it, but not who took it', async () => {
  const { workspaceId, ann, bob, cleo } = await scene();
  await shift.here(workspaceId, ann);
  const id = await shift.handOff(cleo);
  await shift.settled();
  await shift.call(chat.assign, { id, agentId: bob.userId }, bob);
  await shift.settled();
  const told = async (by: UserActor) =>
    (await shift.call(ticket.listNotifications, {}, by)).items.map(({ kind, conversationId }) => [
      kind,
      conversationId,
    ]);
  expect(await told(ann)).toEqual([['conversation_assigned', id]]);
  expect(await told(bob)).toEqual([]);
});
