import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth, chat, ticket } from '@switchboard/contracts';
import { v7 as uuid } from 'uuid';
import { RoutingScene } from './routing-scene.js';

let app: RoutingScene;
beforeAll(async () => {
  app = await RoutingScene.start();
});
afterAll(() => app.stop());

const ago = (seconds: number): string => new Date(Date.now() - seconds * 1_000).toISOString();

describe('what waits', () => {
  it('goes to an agent who is here, and says why', async () => {
    const workspaceId = uuid();
    const ann = await app.agent(workspaceId);
    const id = await app.chat.handOff(workspaceId);
    await app.settled();
    expect(app.chat.agentOf(id)).toBe(ann.userId);
    expect(app.chat.get(id).assignedBecause).toMatchObject({
      rule: 'least_loaded',
      candidates: [{ id: ann.userId, load: 0 }],
    });
  });

  it('waits until somebody comes, and then goes out oldest first, evenly', async () => {
    const workspaceId = uuid();
    const ids: string[] = [];
    for (const age of [3, 9, 5, 7]) ids.push(await app.chat.handOff(workspaceId, { waitingSince: ago(age) }));
    await app.settled();
    expect(ids.map((id) => app.chat.agentOf(id))).toEqual([null, null, null, null]);
    const [ann, bob] = [
      await app.person(workspaceId, 'agent', 'Ann'),
      await app.person(workspaceId, 'agent', 'Bob'),
    ];
    await app.comes([ann, bob]);
    await app.settled();
    const order = app.chat.given.filter((each) => ids.includes(each.id)).map(({ id }) => ids.indexOf(id));
    expect(order).toEqual([1, 3, 2, 0]);
    expect([app.chat.loadOf(ann.userId), app.chat.loadOf(bob.userId)]).toEqual([2, 2]);
  });

  it('goes to nobody who is away, offline, full, without the skill, or only a customer', async () => {
    const workspaceId = uuid();
    const [away, off, full, other] = [
      await app.agent(workspaceId),
      await app.agent(workspaceId),
      await app.agent(workspaceId),
      await app.agent(workspaceId),
    ];
    await app.person(workspaceId, 'agent', 'Not connected');
    await app.comes([await app.person(workspaceId, 'owner', 'Takes no part unless they say so')]);
    await app.comes([away], 'away');
    await app.call(ticket.updateRoutingProfile, { availability: 'offline' }, off);
    await app.call(ticket.updateRoutingProfile, { capacity: 0 }, full);
    await app.call(ticket.updateRoutingProfile, { skills: ['billing'] }, other);
    const id = await app.chat.handOff(workspaceId, { category: 'technical' });
    await app.swept();
    expect(app.chat.agentOf(id)).toBeNull();
    await app.call(ticket.updateRoutingProfile, { capacity: 1 }, full);
    await app.settled();
    expect(app.chat.agentOf(id)).toBe(full.userId);
  });

  it('goes out as room comes free', async () => {
    const workspaceId = uuid();
    const ann = await app.agent(workspaceId);
    await app.call(ticket.updateRoutingProfile, { capacity: 1 }, ann);
    const first = await app.chat.handOff(workspaceId, { waitingSince: ago(9) });
    const second = await app.chat.handOff(workspaceId, { waitingSince: ago(5) });
    await app.settled();
    expect([app.chat.agentOf(first), app.chat.agentOf(second)]).toEqual([ann.userId, null]);
    await app.chat.change(chat.conversationResolved, first, { status: 'resolved' });
    await app.settled();
    expect(app.chat.agentOf(second)).toBe(ann.userId);
  });

  it('a customer’s message starts the clock where there is no assistant', async () => {
    const workspaceId = uuid();
    const ann = await app.agent(workspaceId);
    const id = await app.chat.handOff(workspaceId, {
      waitingSince: null,
      status: 'active',
      handler: 'agent',
    });
    await app.settled();
    expect(app.chat.agentOf(id)).toBeNull();
    await app.chat.customerWrites(id);
    await app.settled();
    expect(app.chat.agentOf(id)).toBe(ann.userId);
  });

  it('isn’t given out when the workspace wants it so, and is once it wants it again', async () => {
    const workspaceId = uuid();
    const [ann, admin] = [await app.agent(workspaceId), await app.person(workspaceId, 'admin')];
    await app.call(ticket.updateRoutingSettings, { automatic: false }, admin);
    const id = await app.chat.handOff(workspaceId);
    await app.swept();
    expect(app.chat.agentOf(id)).toBeNull();
    await app.call(ticket.updateRoutingSettings, { automatic: true }, admin);
    await app.settled();
    expect(app.chat.agentOf(id)).toBe(ann.userId);
  });
});

describe('people', () => {
  it('who were faster keep it: what is known is put right, and nobody gets it twice', async () => {
    const workspaceId = uuid();
    const ann = await app.agent(workspaceId);
    const colleague = { id: uuid(), name: 'Bob' };
    const ids = [await app.chat.handOff(workspaceId), await app.chat.handOff(workspaceId)];
    app.chat.before = async ({ conversationId }) => {
      const conversation = app.chat.get(conversationId);
      // Taken, but nobody has heard of it yet.
      Object.assign(conversation, { assignedAgent: colleague, version: conversation.version + 1 });
    };
    await app.settled();
    app.chat.before = () => Promise.resolve();
    expect(ids.map((id) => app.chat.agentOf(id))).toEqual([colleague.id, colleague.id]);
    expect(app.chat.asked.filter(({ conversationId }) => ids.includes(conversationId))).toHaveLength(2);
    expect(app.chat.loadOf(ann.userId)).toBe(0);
  });

  it('who put it back don’t get it again; a colleague does', async () => {
    const workspaceId = uuid();
    const ann = await app.agent(workspaceId);
    const id = await app.chat.handOff(workspaceId);
    await app.settled();
    await app.chat.change(chat.assigned, id, { assignedAgent: null, waitingSince: ago(0) }, ann.userId);
    await app.swept();
    expect(app.chat.agentOf(id)).toBeNull();
    const bob = await app.agent(workspaceId, 'Bob');
    await app.settled();
    expect(app.chat.agentOf(id)).toBe(bob.userId);
  });

  it('late and repeated facts change nothing', async () => {
    const workspaceId = uuid();
    const ann = await app.agent(workspaceId);
    const id = await app.chat.handOff(workspaceId);
    await app.settled();
    const asked = app.chat.asked.length;
    // As it was before it was assigned.
    await app.chat.repeat(id, { version: 1, assignedAgent: null, assignedBecause: null });
    await app.swept();
    expect(app.chat.asked).toHaveLength(asked);
    expect(app.chat.loadOf(ann.userId)).toBe(1);
  });
});

describe('whose work returns', () => {
  it('who has been gone for long; not who was gone for a moment', async () => {
    const workspaceId = uuid();
    const ann = await app.agent(workspaceId);
    const id = await app.chat.handOff(workspaceId);
    await app.settled();
    await app.goes(ann);
    await app.later(workspaceId, 11);
    await app.swept();
    await app.later(workspaceId, 20 * 60);
    await app.swept();
    expect(app.chat.agentOf(id)).toBe(ann.userId);
    await app.later(workspaceId, 10 * 60);
    await app.swept();
    expect(app.chat.get(id)).toMatchObject({
      assignedAgent: null,
      assignedBecause: { rule: 'agent_offline' },
    });
    await app.comes([ann]);
    await app.settled();
    expect(app.chat.agentOf(id)).toBe(ann.userId);
  });

  it('not what a colleague gave them while they were gone', async () => {
    const workspaceId = uuid();
    const ann = await app.agent(workspaceId);
    await app.goes(ann);
    await app.later(workspaceId, 11);
    await app.swept();
    await app.later(workspaceId, 60 * 60);
    const id = await app.chat.handOff(workspaceId);
    await app.chat.change(chat.assigned, id, { assignedAgent: { id: ann.userId, name: 'Ann' } }, uuid());
    await app.swept();
    expect(app.chat.agentOf(id)).toBe(ann.userId);
  });

  it.each([
    ['deactivated', auth.userDeactivated, { isActive: false }],
    ['removed', auth.memberRemoved, {}],
    ['made a customer', auth.memberRoleChanged, { role: 'customer' as const }],
  ])('who was %s, at once', async (_, fact, change) => {
    const workspaceId = uuid();
    const ann = await app.agent(workspaceId);
    const id = await app.chat.handOff(workspaceId);
    await app.settled();
    const bob = await app.agent(workspaceId, 'Bob');
    await app.tellOf(ann, fact, { ...change, version: 2 });
    await app.settled();
    expect(app.chat.agentOf(id)).toBe(bob.userId);
  });
});
