import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { chat, ticket } from '@switchboard/contracts';
import { v7 as uuid } from 'uuid';
import { Shift } from './shift.js';

const WAITING = 60;

let shift: Shift;
beforeAll(async () => {
  shift = await Shift.start();
  await shift.another();
}, 30_000);
afterAll(() => shift.stop());

async function queue(workspaceId: string): Promise<string[]> {
  const customer = await shift.person(workspaceId, 'customer', 'Cleo');
  const ids: string[] = [];
  for (let n = 0; n < WAITING; n++) ids.push(await shift.handOff(customer));
  return ids;
}

it('two of ticket-svc at once give each to one agent, evenly, while a person helps themselves', async () => {
  const workspaceId = uuid();
  const agents = await Promise.all(
    ['Ann', 'Bob', 'Cid'].map((name) => shift.person(workspaceId, 'agent', name)),
  );
  const admin = await shift.person(workspaceId, 'admin', 'Ada');
  await shift.call(ticket.updateRoutingSettings, { defaultCapacity: WAITING }, admin);
  const ids = await queue(workspaceId);
  const mine = ids.slice(-6);
  const given = shift.here(workspaceId, ...agents);
  // As they would from the queue: what somebody has by then is theirs.
  await Promise.all(mine.map((id) => shift.call(chat.takeover, { id }, admin).catch(() => undefined)));
  await given;
  await shift.swept();
  await shift.swept();

  const loads = new Map<string, number>();
  for (const id of ids) {
    const { assignedAgent, assignedBecause } = await shift.call(chat.getConversation, { id }, admin);
    const assignments = await shift.assignments(id);
    expect(assignments).toHaveLength(assignedAgent?.id === admin.userId ? 0 : 1);
    expect(assignedBecause === null).toBe(assignedAgent?.id === admin.userId);
    loads.set(assignedAgent?.id ?? '', (loads.get(assignedAgent?.id ?? '') ?? 0) + 1);
  }
  const even = agents.map(({ userId }) => loads.get(userId) ?? 0);
  expect(Math.max(...even) - Math.min(...even)).toBeLessThanOrEqual(1);
  expect([...loads.values()].reduce((sum, load) => sum + load)).toBe(WAITING);
}, 60_000);

it('one that stops in the middle leaves the rest to the other', async () => {
  const workspaceId = uuid();
  const ann = await shift.person(workspaceId, 'agent', 'Ann');
  await shift.call(ticket.updateRoutingProfile, { capacity: WAITING }, ann);
  const ids = await queue(workspaceId);
  const leaving = await shift.another();
  await shift.here(workspaceId, ann);
  shift.replicas.splice(shift.replicas.indexOf(leaving), 1);
  await leaving.stop();
  await shift.swept();
  for (const id of ids) expect(await shift.assignments(id)).toEqual([{ id: ann.userId, name: 'Ann' }]);
}, 60_000);
