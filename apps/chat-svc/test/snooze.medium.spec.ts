import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { chat, type Conversation } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { Chat, codeOf, type Scene } from './chat.js';

let app: Chat;
let scene: Scene;
beforeAll(async () => {
  app = await Chat.start();
});
afterAll(() => app.stop());
beforeEach(async () => {
  scene = await app.scene();
});

const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

const snooze = (snoozedUntil: string, by: UserActor = scene.agent): Promise<Conversation> =>
  app.call(chat.updateConversation, { id: scene.id, status: 'snoozed', snoozedUntil }, by);

const facts = async (): Promise<string[]> =>
  (await app.facts(scene.id)).flatMap(({ type }) => (type.includes('conversation') ? [type.slice(18)] : []));

/** Until the timer has gone off, on whichever replica. */
async function woken(): Promise<Conversation> {
  for (const deadline = Date.now() + 8_000; Date.now() < deadline;) {
    const conversation = await app.get(scene.id, scene.agent);
    if (conversation.status !== 'snoozed') return conversation;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It sleeps on');
}

describe('a snoozed conversation', () => {
  it('is put aside until its time, and then comes back once, with whom it was', async () => {
    const { id, agent } = scene;
    await app.call(chat.takeover, { id }, agent);
    const until = inMs(700);
    expect(await snooze(until)).toMatchObject({
      status: 'snoozed',
      snoozedUntil: until,
      handler: 'agent',
      assignedAgent: { id: agent.userId },
      waitingSince: null,
    });
    expect(await app.call(chat.countConversations, {}, agent)).toMatchObject({ snoozed: 1, mine: 0, all: 0 });
    const back = await woken();
    expect(back).toMatchObject({
      status: 'active',
      snoozedUntil: null,
      assignedAgent: { id: agent.userId },
      waitingSince: expect.any(String),
    });
    expect(await facts()).toEqual(['created', 'taken-over', 'snoozed', 'reopened']);
    const { data } = (await app.facts(id)).find(({ type }) => type.endsWith('reopened'))!;
    expect(data).toMatchObject({ by: null, previousStatus: 'snoozed' });
    expect(await app.call(chat.countConversations, {}, agent)).toMatchObject({ snoozed: 0, mine: 1, all: 1 });
  });

  it('that the assistant handled comes back to it, and nobody waits', async () => {
    await snooze(inMs(300));
    expect(await woken()).toMatchObject({ status: 'active', handler: 'assistant', waitingSince: null });
  });

  it('sleeps on when another time is chosen, and isn’t woken again when somebody opened it', async () => {
    const { id, agent, customer } = scene;
    await snooze(inMs(3_000));
    const later = inMs(60_000);
    expect(await snooze(later)).toMatchObject({ snoozedUntil: later });
    await new Promise((resolve) => setTimeout(resolve, 3_200));
    await app.service.flush();
    expect(await app.get(id, agent)).toMatchObject({ status: 'snoozed', snoozedUntil: later });
    await app.say(id, customer, 'Hello?');
    const timers = `select 1 from timers.job where singleton_key = $1 and state = 'created'`;
    expect(await app.sql(timers, [`snooze-over ${id}`])).toEqual([]);
    expect(await facts()).toEqual(['created', 'snoozed', 'snoozed', 'reopened', 'renamed']);
  });

  it('has no timer left when it is deleted', async () => {
    const { id, admin } = scene;
    await snooze(inMs(60_000));
    await app.call(chat.deleteConversation, { id }, admin);
    expect(await app.sql(`select 1 from timers.job where singleton_key = $1`, [`snooze-over ${id}`])).toEqual(
      [],
    );
  });

  it('needs a time that lies ahead, and staff', async () => {
    const { id, agent, customer } = scene;
    const update = (more: object, by: UserActor = agent): Promise<string> =>
      codeOf(app.call(chat.updateConversation, { id, ...more }, by));
    expect(await update({ status: 'snoozed' })).toBe('VALIDATION_FAILED');
    expect(await update({ snoozedUntil: inMs(1_000) })).toBe('VALIDATION_FAILED');
    expect(await update({ status: 'snoozed', snoozedUntil: inMs(-1_000) })).toBe('VALIDATION_FAILED');
    expect(await update({ status: 'snoozed', snoozedUntil: inMs(400 * 86_400_000) })).toBe(
      'VALIDATION_FAILED',
    );
    expect(await update({ status: 'snoozed', snoozedUntil: inMs(60_000) }, customer)).toBe('FORBIDDEN');
    expect(await app.get(id, agent)).toMatchObject({ status: 'active', version: 1 });
  });
});
