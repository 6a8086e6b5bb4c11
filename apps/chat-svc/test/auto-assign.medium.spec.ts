import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { auth, chat, type PersonFact } from '@switchboard/contracts';
import { Outbox, type UserActor } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { Chat, codeOf, type Scene } from './chat.js';

let app: Chat;
beforeAll(async () => {
  app = await Chat.start();
});
afterAll(() => app.stop());

const byTicket = { service: 'ticket' } as const;

async function waiting(): Promise<Scene> {
  const scene = await app.scene();
  await app.call(chat.handoff, { id: scene.id }, scene.customer);
  // A command of theirs makes them known here.
  await app.call(chat.assign, { id: scene.id, agentId: null }, scene.agent);
  await app.call(chat.assign, { id: scene.id, agentId: null }, scene.colleague);
  return scene;
}

const decision = ({ workspaceId, id }: Scene, from: UserActor | null, to: UserActor | null) => ({
  workspaceId,
  conversationId: id,
  decisionId: uuid(),
  from: from?.userId ?? null,
  to: to?.userId ?? null,
  because: {
    rule: 'least_loaded',
    candidates: to ? [{ id: to.userId, load: 2 }] : [],
    at: '2026-01-31T12:00:00.000Z',
  },
});

it('gives what waits to an agent, and shows why, to staff only', async () => {
  const scene = await waiting();
  const asked = decision(scene, null, scene.agent);
  const { done, conversation } = await app.call(chat.autoAssign, asked, byTicket);
  expect(done).toBe(true);
  expect(conversation).toMatchObject({
    status: 'escalated',
    handler: 'agent',
    assignedAgent: { id: scene.agent.userId, name: 'Ann' },
    assignedBecause: asked.because,
  });
  expect(conversation.waitingSince).not.toBeNull();
  expect(await app.get(scene.id, scene.agent)).toMatchObject({ assignedBecause: asked.because });
  expect(await app.get(scene.id, scene.customer)).not.toHaveProperty('assignedBecause');
  const fact = (await app.facts(scene.id)).findLast(({ type }) => type === 'chat.conversation.assigned');
  expect(fact?.data).toMatchObject({
    by: null,
    agent: { name: 'Ann' },
    conversation: { assignedBecause: asked.because },
  });
  expect((await app.thread(scene.id, scene.customer)).at(-1)).toMatchObject({ code: 'agent_joined' });
});

it('carries a decision out once, however often it is made known', async () => {
  const scene = await waiting();
  const asked = decision(scene, null, scene.agent);
  const answers = await Promise.all([1, 2, 3].map(() => app.call(chat.autoAssign, asked, byTicket)));
  expect(answers.map(({ done }) => done)).toEqual([true, true, true]);
  expect(new Set(answers.map(({ conversation }) => conversation.version)).size).toBe(1);
});

it('gives it to one of two whom two deciders chose', async () => {
  const scene = await waiting();
  const answers = await Promise.all(
    [scene.agent, scene.colleague].map((to) =>
      app.call(chat.autoAssign, decision(scene, null, to), byTicket),
    ),
  );
  expect(answers.map(({ done }) => done).sort()).toEqual([false, true]);
  expect(answers[0]?.conversation.assignedAgent).toEqual(answers[1]?.conversation.assignedAgent);
});

it('leaves alone what a person has, what is done and what nobody waits in', async () => {
  const taken = await waiting();
  await app.call(chat.takeover, { id: taken.id }, taken.colleague);
  const resolved = await waiting();
  await app.call(chat.updateConversation, { id: resolved.id, status: 'resolved' }, resolved.agent);
  const withAssistant = await app.scene();
  for (const scene of [taken, resolved, withAssistant]) {
    const { done } = await app.call(chat.autoAssign, decision(scene, null, scene.agent), byTicket);
    expect(done).toBe(false);
  }
  expect(await app.get(taken.id, taken.agent)).toMatchObject({
    assignedAgent: { name: 'Bob' },
    assignedBecause: null,
  });
});

it('takes back what is still theirs, with its reason, and starts the clock', async () => {
  const scene = await waiting();
  await app.call(chat.autoAssign, decision(scene, null, scene.agent), byTicket);
  await app.say(scene.id, scene.agent, 'One moment please.');
  expect((await app.get(scene.id, scene.agent)).waitingSince).toBeNull();
  const back = decision(scene, scene.agent, null);
  const { conversation } = await app.call(chat.autoAssign, back, byTicket);
  expect(conversation).toMatchObject({
    handler: 'agent',
    assignedAgent: null,
    assignedBecause: back.because,
  });
  expect(conversation.waitingSince).not.toBeNull();
  expect((await app.call(chat.autoAssign, decision(scene, scene.agent, null), byTicket)).done).toBe(false);
});

it('a person’s assignment needs no reason', async () => {
  const scene = await waiting();
  await app.call(chat.autoAssign, decision(scene, null, scene.agent), byTicket);
  const given = await app.call(chat.assign, { id: scene.id, agentId: scene.colleague.userId }, scene.agent);
  expect(given).toMatchObject({ assignedAgent: { name: 'Bob' }, assignedBecause: null });
});

it('refuses whom it does not know, customers and the deactivated', async () => {
  const scene = await waiting();
  const stranger = await app.person(scene.workspaceId, 'agent', 'Eve');
  expect(await codeOf(app.call(chat.autoAssign, decision(scene, null, stranger), byTicket))).toBe(
    'UNKNOWN_AGENT',
  );
  expect(await codeOf(app.call(chat.autoAssign, decision(scene, null, scene.customer), byTicket))).toBe(
    'UNKNOWN_AGENT',
  );
  await app.service.database.inWorkspace(scene.workspaceId, (tx) =>
    app.service.app.get(Outbox).add(tx, auth.userDeactivated, {
      workspaceId: scene.workspaceId,
      sequence: 2,
      data: personFact(scene.agent),
    }),
  );
  await app.service.flush();
  expect(await codeOf(app.call(chat.autoAssign, decision(scene, null, scene.agent), byTicket))).toBe(
    'UNKNOWN_AGENT',
  );
});

const personFact = ({ userId, name, role }: UserActor): PersonFact => ({
  userId,
  name,
  email: 'ann@example.org',
  emailVerified: true,
  role: role as PersonFact['role'],
  isActive: false,
  avatarUrl: null,
  company: null,
  locale: 'en',
  preferences: { tone: 'formal', responseLength: 'detailed', customInstructions: '' },
  createdAt: '2026-01-31T12:00:00.000Z',
  version: 2,
  membershipVersion: 2,
});
