import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Floor, ticket } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { RoutingScene } from './routing-scene.js';

let app: RoutingScene;
beforeAll(async () => {
  app = await RoutingScene.start();
});
afterAll(() => app.stop());

const seat = (floor: Floor, { userId }: UserActor) => floor.agents.find(({ id }) => id === userId);

async function announced(workspaceId: string): Promise<unknown[]> {
  const rows = await app.service.database.inTransaction((tx) =>
    tx.query<{ data: { availability: string; presence: string } }[]>(
      `select data from outbox where workspace_id = $1 and type = 'ticket.agent.availability-changed' order by position`,
      [workspaceId],
    ),
  );
  return rows.map(({ data }) => `${data.availability}, ${data.presence}`);
}

it('an agent who never chose anything takes part while connected, and what changes is announced once', async () => {
  const workspaceId = uuid();
  const ann = await app.agent(workspaceId);
  await app.tellHere(workspaceId);
  expect(seat(await app.call(ticket.floor, {}, ann), ann)).toEqual({
    ...{ id: ann.userId, name: 'Ann', role: 'agent', presence: 'online', availability: 'online' },
    ...{ available: true, load: 0, capacity: 10, skills: [] },
  });
  await app.comes([ann], 'away');
  await app.goes(ann);
  await app.later(workspaceId, 11);
  await app.swept();
  expect(await announced(workspaceId)).toEqual(['online, online', 'online, away', 'online, offline']);
});

it('a reload tells nobody that they were gone, but brings no new work meanwhile', async () => {
  const workspaceId = uuid();
  const ann = await app.agent(workspaceId);
  await app.goes(ann);
  await app.swept();
  expect(seat(await app.call(ticket.floor, {}, ann), ann)).toMatchObject({
    presence: 'online',
    available: false,
  });
  await app.comes([ann]);
  expect(await announced(workspaceId)).toEqual(['online, online']);
});

it('whom any gateway has is here; a gateway that is killed loses its people with its lease', async () => {
  const workspaceId = uuid();
  const ann = await app.agent(workspaceId);
  await app.tellHere(workspaceId, uuid(), 60_000);
  await app.goes(ann);
  await app.later(workspaceId, 31);
  await app.swept();
  expect(seat(await app.call(ticket.floor, {}, ann), ann)).toMatchObject({
    presence: 'online',
    available: true,
  });
  await app.later(workspaceId, 30);
  await app.swept();
  expect(seat(await app.call(ticket.floor, {}, ann), ann)).toMatchObject({
    presence: 'offline',
    available: false,
  });
});

it('two gateways at once leave one truth', async () => {
  const workspaceId = uuid();
  const people = await Promise.all(
    ['Ann', 'Bob', 'Cid'].map((name) => app.person(workspaceId, 'agent', name)),
  );
  const told = people.map(({ userId }) => ({
    gatewayId: uuid(),
    workspaceId,
    people: [{ userId, status: 'online' as const }],
    leaseMs: 30_000,
  }));
  await Promise.all(told.map((each) => app.call(ticket.staffConnected, each, { service: 'gateway' })));
  const { agents } = await app.call(ticket.floor, {}, people[0]);
  expect(agents.map(({ name, presence }) => [name, presence])).toEqual([
    ['Ann', 'online'],
    ['Bob', 'online'],
    ['Cid', 'online'],
  ]);
  expect(await announced(workspaceId)).toHaveLength(3);
});

it('the floor shows what waits, for how long, and who could take it', async () => {
  const workspaceId = uuid();
  const ann = await app.agent(workspaceId);
  await app.call(ticket.updateRoutingProfile, { skills: ['billing', 'account'] }, ann);
  const since = new Date(Date.now() - 60_000).toISOString();
  await app.chat.handOff(workspaceId, { category: 'technical', waitingSince: since });
  await app.chat.handOff(workspaceId, { category: 'technical' });
  await app.chat.handOff(workspaceId, { category: 'billing' });
  await app.settled();
  const floor = await app.call(ticket.floor, {}, ann);
  expect(floor).toMatchObject({ automatic: true, waiting: 2, oldestSince: since });
  const technical = floor.queue.find(({ category }) => category === 'technical');
  expect(technical).toMatchObject({ waiting: 2, oldestSince: since, agents: 0 });
  expect(technical?.medianWait).toBeGreaterThan(29_000);
  expect(floor.queue.find(({ category }) => category === 'billing')).toMatchObject({ waiting: 0, agents: 1 });
  expect(seat(floor, ann)).toMatchObject({ load: 1 });
});

it('choices are kept, settings are for admins, and none of it for customers or other workspaces', async () => {
  const workspaceId = uuid();
  const [agent, admin, customer] = await Promise.all(
    (['agent', 'admin', 'customer'] as const).map((role) => app.person(workspaceId, role)),
  );
  const chosen = { availability: 'away', capacity: 3, skills: ['billing'] } as const;
  await app.call(ticket.updateRoutingProfile, { ...chosen, skills: ['billing', 'billing'] }, agent);
  expect(await app.call(ticket.getRoutingProfile, {}, agent)).toEqual({
    ...chosen,
    userId: agent?.userId,
    load: 0,
  });
  expect(await app.call(ticket.updateRoutingProfile, { capacity: null }, agent)).toMatchObject({
    capacity: 10,
  });
  const settings = { automatic: true, defaultCapacity: 7, returnAfterMinutes: null };
  expect(
    await app.call(ticket.updateRoutingSettings, { defaultCapacity: 7, returnAfterMinutes: null }, admin),
  ).toEqual(settings);
  expect(await app.call(ticket.getRoutingSettings, {}, admin)).toEqual(settings);
  expect(await app.call(ticket.getRoutingProfile, {}, agent)).toMatchObject({
    capacity: 7,
    availability: 'away',
  });
  await expect(app.call(ticket.updateRoutingSettings, { automatic: false }, agent)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  for (const rpc of [ticket.getRoutingProfile, ticket.floor, ticket.listAgentWork, ticket.getRoutingSettings])
    await expect(app.call(rpc, {}, customer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const stranger = await app.person(uuid(), 'admin');
  expect((await app.call(ticket.floor, {}, stranger)).agents.map(({ id }) => id)).toEqual([stranger.userId]);
  expect(await app.call(ticket.getRoutingSettings, {}, stranger)).toMatchObject({ defaultCapacity: 10 });
});
