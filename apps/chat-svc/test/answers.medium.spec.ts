import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth, chat, type Message } from '@switchboard/contracts';
import { Outbox } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { Sweeper } from '../src/answers/sweeper.js';
import { answerTo, Chat, codeOf } from './chat.js';

const byAi = { service: 'ai' } as const;
let app: Chat;
beforeAll(async () => {
  app = await Chat.start({ SWEEP_INTERVAL_MS: '600000' });
});
afterAll(() => app.stop());

const codes = (thread: Message[]): (string | null)[] => thread.flatMap(({ code }) => code ?? []);
const answersOf = (thread: Message[]): unknown[] =>
  thread.flatMap(({ senderType, answer }) => (senderType === 'customer' ? [answer] : []));

describe('an answer', () => {
  it('is written from the newest question, the ten messages before it, and no note', async () => {
    const { workspaceId, id, customer, agent } = await app.scene();
    for (let at = 0; at < 12; at++) await app.say(id, customer, `question ${at}`);
    await app.say(id, agent, 'psst', { private: true });
    const context = await app.call(chat.answerContext, { workspaceId, conversationId: id }, byAi);
    expect(context).toMatchObject({
      epoch: 1,
      customerName: 'Cleo',
      waiting: false,
      question: { content: 'question 11' },
    });
    expect(context.history.map(({ content }) => content)).toEqual(
      Array.from({ length: 10 }, (_, at) => `question ${at + 1}`),
    );
  });

  it('lands once, with its sources and figures, and settles the questions before it', async () => {
    const { workspaceId, id, customer } = await app.scene();
    for (const text of ['one', 'two', 'three']) await app.say(id, customer, text);
    const { question, epoch } = await app.call(chat.answerContext, { workspaceId, conversationId: id }, byAi);
    const answer = answerTo(workspaceId, question!, epoch);
    const landed = await app.call(chat.landAnswer, answer, byAi);
    expect(landed).toMatchObject({
      seq: 4,
      inReplyTo: question!.id,
      senderType: 'assistant',
      metadata: { cost: 0.1 },
    });
    expect(await app.call(chat.landAnswer, { ...answer, content: 'something else' }, byAi)).toEqual(landed);
    expect(answersOf(await app.thread(id, customer))).toEqual([
      { status: 'discarded', reason: 'superseded' },
      { status: 'discarded', reason: 'superseded' },
      { status: 'done' },
    ]);
    expect(await app.get(id, customer)).toMatchObject({ counts: { total: 4, customer: 3, assistant: 1 } });
    expect((await app.get(id, customer)).averageResponseTime).not.toBeNull();
  });

  it('is refused when a newer question was answered', async () => {
    const { workspaceId, id, customer } = await app.scene();
    const first = await app.say(id, customer, 'one');
    await app.say(id, customer, 'two');
    await app.answer(workspaceId, id);
    expect(await codeOf(app.call(chat.landAnswer, answerTo(workspaceId, first, 1), byAi))).toBe(
      'ANSWER_SUPERSEDED',
    );
  });

  it('that does not know, twice in a row, brings a person in its own transaction', async () => {
    const { workspaceId, id, customer, agent } = await app.scene();
    await app.say(id, customer, 'What is the airspeed of a swallow?');
    await app.answer(workspaceId, id, { unknown: true });
    expect(await app.get(id, customer)).toMatchObject({ status: 'active' });
    await app.say(id, customer, 'An African one');
    await app.answer(workspaceId, id, { unknown: true });
    expect(await app.get(id, customer)).toMatchObject({
      status: 'escalated',
      handler: 'assistant',
      handoffReason: 'low_confidence',
    });
    const thread = await app.thread(id, agent);
    expect(codes(thread)).toEqual(['handed_off']);
    expect(thread.find((message) => message.private)?.content).toContain('An African one');
  });

  it('leaves people out where the workspace wants that', async () => {
    const { workspaceId, id, customer } = await app.scene();
    await app.service.database.inTransaction((tx) =>
      app.service.app.get(Outbox).add(tx, auth.workspaceUpdated, {
        workspaceId,
        sequence: 2,
        data: {
          id: workspaceId,
          name: 'Acme',
          slug: 'acme',
          profile: 'portal',
          branding: { logoUrl: null, primaryColor: '#112233' },
          locale: 'en',
          timeZone: 'UTC',
          settings: { registration: true, automaticHandoff: false },
          version: 2,
          createdAt: '2026-01-01T00:00:00.000Z',
        },
      }),
    );
    await app.service.flush();
    for (const text of ['one', 'two', 'three']) {
      await app.say(id, customer, text);
      await app.answer(workspaceId, id, { unknown: true });
    }
    expect(await app.get(id, customer)).toMatchObject({ status: 'active', waitingSince: null });
  });
});

describe('an answer that does not come', () => {
  it('fails with a word to the customer, and can be asked for again', async () => {
    const { workspaceId, id, customer } = await app.scene();
    const question = await app.say(id, customer, 'one');
    const failure = {
      workspaceId,
      conversationId: id,
      messageId: question.id,
      epoch: 1,
      status: 'failed',
      reason: 'timed_out',
      handoff: 'unavailable',
    } as const;
    await app.call(chat.settleAnswer, failure, byAi);
    await app.call(chat.settleAnswer, failure, byAi);
    expect(await app.get(id, customer)).toMatchObject({ status: 'escalated', handoffReason: 'unavailable' });
    const thread = await app.thread(id, customer);
    expect(codes(thread)).toEqual(['answer_failed', 'handed_off']);
    expect(answersOf(thread)).toEqual([{ status: 'failed', reason: 'timed_out' }]);
    const again = await app.call(chat.retry, { conversationId: id }, customer);
    expect(again).toMatchObject({ id: question.id, answer: { status: 'pending' } });
    expect(await codeOf(app.call(chat.retry, { conversationId: id }, customer))).toBe('NOTHING_TO_RETRY');
    const [fact] = (await app.facts(id)).slice(-1);
    expect(fact).toMatchObject({
      type: 'chat.message.updated',
      data: { message: { answer: { status: 'pending' } } },
    });
    await app.answer(workspaceId, id);
    expect(answersOf(await app.thread(id, customer))).toEqual([{ status: 'done' }]);
  });

  it('may be stopped, and then does not land', async () => {
    const { workspaceId, id, customer } = await app.scene();
    const question = await app.say(id, customer, 'one');
    await app.call(chat.stopAnswer, { id }, customer);
    expect(await codeOf(app.call(chat.landAnswer, answerTo(workspaceId, question, 1), byAi))).toBe(
      'STALE_ANSWER',
    );
    expect(
      await app.call(chat.retry, { conversationId: id, messageId: question.id }, customer),
    ).toMatchObject({ id: question.id });
  });

  it('is told by the sweep after 25 s of silence, once', async () => {
    const { workspaceId, id, customer } = await app.scene();
    const sweeper = app.service.app.get(Sweeper);
    const [first, second] = [await app.say(id, customer, 'one'), await app.say(id, customer, 'two')];
    const age = (seconds: number): Promise<unknown> =>
      app.sql(
        `update messages set answer_seen_at = answer_seen_at - make_interval(secs => $2) where conversation_id = $1`,
        [id, seconds],
      );
    await age(20);
    await sweeper.sweep();
    expect(await app.get(id, customer)).toMatchObject({ status: 'active' });
    await age(20);
    await app.call(chat.renewAnswer, { workspaceId, conversationId: id, messageId: second.id }, byAi);
    await sweeper.sweep();
    expect(await app.get(id, customer)).toMatchObject({ status: 'active' });
    await age(30);
    await Promise.all([sweeper.sweep(), sweeper.sweep()]);
    expect(await app.get(id, customer)).toMatchObject({ status: 'escalated', handoffReason: 'unavailable' });
    const thread = await app.thread(id, customer);
    expect(codes(thread)).toEqual(['answer_failed', 'handed_off']);
    expect(answersOf(thread)).toEqual([
      { status: 'discarded', reason: 'superseded' },
      { status: 'failed', reason: 'unavailable' },
    ]);
    expect(
      await codeOf(
        app.call(chat.renewAnswer, { workspaceId, conversationId: id, messageId: first.id }, byAi),
      ),
    ).toBe('STALE_ANSWER');
    // A late answer is better than none, as long as nobody took over.
    expect(await codeOf(app.call(chat.landAnswer, answerTo(workspaceId, second, 1), byAi))).toBe('OK');
  });

  it('while a person is awaited ends quietly', async () => {
    const { id, customer } = await app.scene();
    await app.call(chat.handoff, { id }, customer);
    await app.say(id, customer, 'hello?');
    await app.sql(
      `update messages set answer_seen_at = answer_seen_at - interval '1 min' where conversation_id = $1`,
      [id],
    );
    await app.service.app.get(Sweeper).sweep();
    const thread = await app.thread(id, customer);
    expect(codes(thread)).toEqual(['handed_off']);
    expect(answersOf(thread)).toEqual([{ status: 'discarded', reason: 'awaiting_person' }]);
  });

  it('of another conversation is not found', async () => {
    const { workspaceId, id } = await app.scene();
    const request = { workspaceId, conversationId: id, messageId: uuid() };
    expect(await codeOf(app.call(chat.renewAnswer, request, byAi))).toBe('NOT_FOUND');
  });
});
