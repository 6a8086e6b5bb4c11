import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth, chat } from '@switchboard/contracts';
import { Outbox, type UserActor } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { Chat, codeOf } from './chat.js';

let app: Chat;
beforeAll(async () => {
  app = await Chat.start();
});
afterAll(() => app.stop());

const types = async (id: string): Promise<string[]> =>
  (await app.facts(id)).map(({ type }) => type.slice('chat.'.length));

describe('a handoff', () => {
  it('tells the customer, leaves a note, queues and starts the clock: once', async () => {
    const { id, customer, agent } = await app.scene();
    await app.say(id, customer, 'My invoice is wrong.');
    const asked = await app.call(chat.handoff, { id, reason: 'I want a human' }, customer);
    expect(asked).toMatchObject({
      status: 'escalated',
      handler: 'assistant',
      epoch: 1,
      handoffReason: 'customer',
      unread: 0,
    });
    expect(await app.call(chat.handoff, { id }, customer)).toEqual(asked);
    const thread = await app.thread(id, agent);
    expect(thread.map(({ senderType, code, private: isNote }) => [senderType, code, isNote])).toEqual([
      ['customer', null, false],
      ['system', 'handed_off', false],
      ['system', null, true],
    ]);
    expect(thread[2]?.content).toMatch(/asked for a person[^]*I want a human[^]*Mood[^]*My invoice is wrong/);
    expect(await app.call(chat.countConversations, {}, agent)).toMatchObject({ escalated: 1, unassigned: 0 });
    expect((await types(id)).slice(-3)).toEqual([
      'conversation.handoff-requested',
      'message.created',
      'note.created',
    ]);
  });

  it('comes by itself when a customer is frustrated twice in a row', async () => {
    const { id, customer } = await app.scene();
    const angry =
      'This is ridiculous!!! I have asked you THREE TIMES and nothing works, I am so fed up and furious!';
    await app.say(id, customer, angry);
    expect(await app.get(id, customer)).toMatchObject({ status: 'active', sentiment: 'frustrated' });
    await app.say(id, customer, angry);
    expect(await app.get(id, customer)).toMatchObject({ status: 'escalated', handoffReason: 'frustrated' });
  });

  it('of somebody in danger is urgent, and help is offered instead of an answer', async () => {
    const { id, customer, agent } = await app.scene();
    const said = await app.say(id, customer, 'I want to kill myself');
    expect(said.answer).toBeNull();
    expect(await app.get(id, agent)).toMatchObject({ status: 'escalated', handoffReason: 'self_harm' });
    expect((await app.thread(id, customer)).map(({ code }) => code)).toEqual([null, 'self_harm_help']);
  });

  it('stands whole or not at all', async () => {
    const { id, customer } = await app.scene();
    const before = await app.facts(id);
    await app.sql(`alter table outbox add constraint broken check (type <> 'chat.note.created') not valid`);
    try {
      expect(await codeOf(app.call(chat.handoff, { id }, customer))).toBe('INTERNAL');
    } finally {
      await app.sql(`alter table outbox drop constraint broken`);
    }
    expect(await app.get(id, customer)).toMatchObject({ status: 'active', lastSeq: 0, waitingSince: null });
    expect(await app.facts(id)).toEqual(before);
  });
});

describe('who has a conversation', () => {
  it('changes by takeover, by force, by assignment and back', async () => {
    const { id, customer, agent, colleague, admin } = await app.scene();
    await app.say(id, customer, 'hello');
    const ann = { id: agent.userId, name: 'Ann' };
    expect(await app.call(chat.takeover, { id }, agent)).toMatchObject({
      handler: 'agent',
      epoch: 2,
      assignedAgent: ann,
    });
    await expect(app.call(chat.takeover, { id }, colleague)).rejects.toMatchObject({
      code: 'ALREADY_HANDLED',
      data: { agent: ann },
    });
    expect(await codeOf(app.call(chat.handback, { id }, colleague))).toBe('NOT_HANDLER');
    expect(await codeOf(app.call(chat.handback, { id }, customer))).toBe('NOT_HANDLER');
    expect(await app.call(chat.takeover, { id, force: true }, colleague)).toMatchObject({
      assignedAgent: { name: 'Bob' },
    });
    expect(await app.call(chat.assign, { id, agentId: agent.userId }, admin)).toMatchObject({
      assignedAgent: ann,
      epoch: 2,
    });
    expect(await app.call(chat.assign, { id, agentId: null }, admin)).toMatchObject({
      assignedAgent: null,
      handler: 'agent',
    });
    expect(await app.call(chat.handback, { id }, customer)).toMatchObject({
      handler: 'assistant',
      epoch: 3,
      waitingSince: null,
    });
    expect(await app.call(chat.handback, { id }, customer)).toMatchObject({ handler: 'assistant', epoch: 3 });
    const codes = (await app.thread(id, customer)).flatMap(({ code }) => code ?? []);
    expect(codes).toEqual(['agent_joined', 'agent_joined', 'agent_joined', 'agent_left', 'handed_back']);
    expect((await app.call(chat.listMyStaff, {}, customer)).ids.sort()).toEqual(
      [agent.userId, colleague.userId].sort(),
    );
  });

  it('gives up the answer that was being written', async () => {
    const { id, customer, agent } = await app.scene();
    await app.say(id, customer, 'hello');
    await app.call(chat.takeover, { id }, agent);
    const [question] = await app.thread(id, customer);
    expect(question?.answer).toEqual({ status: 'discarded', reason: 'taken_over' });
  });

  it('can only be given to active staff of the workspace', async () => {
    const { id, workspaceId, customer, agent } = await app.scene();
    const stranger = await app.scene();
    const gone = await app.person(workspaceId, 'agent', 'Gone');
    await app.get(id, gone);
    await tell(workspaceId, gone, { isActive: false });
    for (const agentId of [customer.userId, stranger.agent.userId, gone.userId, uuid()]) {
      expect(await codeOf(app.call(chat.assign, { id, agentId }, agent))).toBe('NOT_FOUND');
    }
  });

  it('may be asked to reopen only what is closed', async () => {
    const { id, customer } = await app.scene();
    await app.call(chat.handoff, { id }, customer);
    const reopen = app.call(chat.updateConversation, { id, status: 'active' }, customer);
    await expect(reopen).rejects.toMatchObject({ code: 'ILLEGAL_STATUS', data: { allowed: ['resolved'] } });
  });
});

describe('names', () => {
  it('follow auth’s facts, in whatever order they come', async () => {
    const { id, workspaceId, customer, agent } = await app.scene();
    await app.say(id, customer, 'hello');
    await app.call(chat.takeover, { id }, agent);
    await tell(workspaceId, customer, { name: 'Cleo Newname', version: 3 });
    await tell(workspaceId, agent, { name: 'Ann Newname', version: 3 });
    await tell(workspaceId, customer, { name: 'Cleo Oldname', version: 2 });
    const read = await app.get(id, agent);
    expect(read).toMatchObject({
      customer: { name: 'Cleo Newname' },
      assignedAgent: { name: 'Ann Newname' },
    });
    const [message] = await app.thread(id, agent);
    expect(message?.sender?.name).toBe('Cleo Newname');
    const found = await app.call(chat.listConversations, { search: 'newname' }, agent);
    expect(found.items).toHaveLength(1);
  });
});

/** A fact of auth's, by the same way. */
async function tell(workspaceId: string, { userId, name, role }: UserActor, changed: object): Promise<void> {
  const data = {
    userId,
    name,
    email: 'a@b.test',
    emailVerified: true,
    role,
    isActive: true,
    avatarUrl: null,
    company: null,
    locale: 'en',
    preferences: { tone: 'formal' as const, responseLength: 'detailed' as const, customInstructions: '' },
    createdAt: '2026-01-01T00:00:00.000Z',
    version: 2,
    membershipVersion: 2,
    ...changed,
  };
  await app.service.database.inTransaction((tx) =>
    app.service.app.get(Outbox).add(tx, auth.userUpdated, { workspaceId, sequence: data.version, data }),
  );
  await app.service.flush();
}
