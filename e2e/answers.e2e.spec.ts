import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conversation, Message } from '@switchboard/contracts';
import { type Fault, OpenAiStandIn } from '@switchboard/platform/testing';
import { Api } from './support/api.js';
import { Visitor, openBrowser } from './support/browser.js';
import { Listener } from './support/socket.js';
import { System, until } from './support/system.js';

const ANSWER =
  'Use the link on the sign-in page [1]. It is valid for one hour, and you may ask for another one.';

let model: OpenAiStandIn;
let system: System;
let owner: Api;
let agent: Api;
let customer: Api;

beforeAll(async () => {
  model = await OpenAiStandIn.start();
  const env = {
    OPENAI_BASE_URL: model.url,
    AI_FIRST_TOKEN_MS: '1500',
    AI_STALL_MS: '1000',
    AI_RETRIES: '1',
    AI_BREAKER_FAILURES: '1000',
  };
  system = await System.start({ gateways: 2, env });
  owner = await Api.owner(system.address);
  agent = await owner.colleague('agent');
  customer = await owner.customer();
  const faq = {
    category: 'account',
    question: 'How do I reset my password?',
    answer: 'Use the link on the sign-in page.',
  };
  await owner.expect(201, 'POST', '/faqs', { body: faq });
}, 300_000);
afterAll(async () => {
  await system?.stop();
  await model?.stop();
}, 60_000);
afterEach(() => {
  model.recovers();
  model.tokenMs = 0;
});

const QUESTION = 'How do I reset my password?';

async function asked(content = QUESTION): Promise<{ id: string; socket: Listener; question: Message }> {
  const { id } = await customer.newConversation();
  const socket = await Listener.connect(customer, system.gateway(1));
  await socket.join(id);
  return { id, socket, question: await customer.say(id, content) };
}

async function questionOf(id: string): Promise<Message | undefined> {
  return (await customer.messages(id)).find(({ senderType }) => senderType === 'customer');
}

async function answersIn(id: string): Promise<Message[]> {
  return (await customer.allMessages(id)).filter(({ senderType }) => senderType === 'assistant');
}

describe('an answer', () => {
  it('streams piece by piece and lands as one message with its sources and figures', async () => {
    model.answers(ANSWER);
    const { id, socket, question } = await asked();
    const done = await socket.waitFor('ai:done', ({ inReplyTo }) => inReplyTo === question.id);
    const deltas = socket.of('ai:delta');
    expect(deltas.map(({ n }) => n)).toEqual(deltas.map((_, index) => index));
    expect(deltas.map(({ text }) => text).join('')).toBe(ANSWER);
    expect(socket.of('ai:typing')).toHaveLength(1);
    await socket.waitFor('message:received', ({ message }) => message.id === done.messageId);
    const [answer] = await answersIn(id);
    expect(answer).toMatchObject({ id: done.messageId, content: ANSWER, inReplyTo: question.id });
    expect(answer?.sources).toMatchObject([{ n: 1, kind: 'faq', title: QUESTION }]);
    const seenByStaff = (await agent.messages(id)).find((message) => message.id === answer?.id);
    expect(seenByStaff?.metadata).toMatchObject({
      tokensUsed: expect.any(Number),
      processingTime: expect.any(Number),
    });
    expect(seenByStaff?.metadata).toHaveProperty('cost');
    expect(answer?.metadata).not.toHaveProperty('cost');
  });

  it('is stopped by a takeover while it streams, and nothing of it lands', async () => {
    model.answers(Array.from({ length: 200 }, (_, index) => `word${index}`).join(' '));
    model.tokenMs = 50;
    const { id, socket, question } = await asked();
    await socket.waitFor('ai:delta');
    await agent.expect(200, 'POST', `/conversations/${id}/takeover`, { body: {} });
    await socket.waitFor('ai:done', ({ reason }) => reason === 'taken_over');
    await until('the model’s work is ended', () => model.requests.at(-1)?.aborted ?? false, 5_000);
    expect((await questionOf(id))?.answer).toEqual({ status: 'discarded', reason: 'taken_over' });
    await agent.say(id, 'I am here');
    expect(await answersIn(id)).toEqual([]);
    expect((await questionOf(id))?.id).toBe(question.id);
    socket.close();
  });

  it('is stopped by the customer', async () => {
    model.answers(Array.from({ length: 200 }, (_, index) => `word${index}`).join(' '));
    model.tokenMs = 50;
    const { id, socket } = await asked();
    await socket.waitFor('ai:delta');
    expect(await socket.emit('ai:stop', { conversationId: id })).toMatchObject({ ok: true });
    await socket.waitFor('ai:done', ({ reason }) => reason === 'stopped');
    await until('it is discarded', async () => (await questionOf(id))?.answer?.reason === 'stopped');
    expect(await answersIn(id)).toEqual([]);
    socket.close();
  });

  it('to three messages that came before it began is one, to the newest', async () => {
    model.fails({ kind: 'hang' });
    model.answers(ANSWER);
    const { id, socket } = await asked('Hello');
    await customer.say(id, 'I have a question');
    const newest = await customer.say(id, QUESTION);
    model.recovers();
    await socket.waitFor(
      'ai:done',
      ({ inReplyTo, messageId }) => inReplyTo === newest.id && Boolean(messageId),
    );
    expect((await answersIn(id)).map(({ inReplyTo }) => inReplyTo)).toEqual([newest.id]);
    socket.close();
  });

  it('that is being written is shown to who joins in the middle', async () => {
    model.answers(Array.from({ length: 600 }, (_, index) => `word${index}`).join(' '));
    model.tokenMs = 50;
    const { id, socket, question } = await asked();
    await socket.waitFor('ai:delta', ({ n }) => n >= 3);
    const late = await Listener.connect(customer, system.gateway(0));
    const joined = await late.emit('conversation:join', { conversationId: id });
    expect(joined).toMatchObject({
      ok: true,
      data: { answering: { inReplyTo: question.id, text: expect.stringContaining('word0') } },
    });
    for (const listener of [socket, late]) listener.close();
    await agent.expect(200, 'POST', `/conversations/${id}/takeover`, { body: {} });
  });
});

describe.each<[string, Fault]>([
  ['answers 500', { kind: 'status', status: 500 }],
  ['answers 429 with Retry-After', { kind: 'status', status: 429, retryAfter: 1 }],
  ['hangs', { kind: 'hang' }],
  ['stalls in the middle', { kind: 'stall' }],
  ['is cut in the middle', { kind: 'cut' }],
  ['speaks nonsense', { kind: 'malformed' }],
  ['never ends', { kind: 'endless' }],
])('when the model %s', (_, fault) => {
  it('the question is kept, the customer is told, retry works and a person can be asked', async () => {
    model.answers(ANSWER);
    model.fails(fault);
    const { id, socket } = await asked();
    await until('it has failed', async () => (await questionOf(id))?.answer?.status === 'failed', 25_000);
    expect(await answersIn(id)).toEqual([]);
    const told = (await customer.messages(id)).filter(({ senderType }) => senderType === 'system');
    expect(told.map(({ code }) => code)).toContain('answer_failed');

    model.recovers();
    await until(
      'the retry is taken',
      async () => (await customer.call('POST', `/conversations/${id}/retry`, { body: {} })).status === 202,
    );
    await until('it is answered', async () => (await answersIn(id)).length > 0, 25_000);
    expect((await questionOf(id))?.answer?.status).toBe('done');
    const handed = await customer.expect<Conversation>(200, 'POST', `/conversations/${id}/handoff`, {
      body: {},
    });
    expect(handed.body.data.status).toBe('escalated');
    expect(await answersIn(id)).toHaveLength(1);
    socket.close();
  }, 90_000);
});

describe('a failed answer in the browser', () => {
  it('is shown as failed after a reload too, and can be tried again', async () => {
    model.answers(ANSWER);
    model.fails({ kind: 'status', status: 500 });
    const { id, socket } = await asked();
    await until('it has failed', async () => (await questionOf(id))?.answer?.status === 'failed', 25_000);
    const browser = await openBrowser();
    try {
      const visitor = await Visitor.arrive(browser, 'customer');
      await visitor.signIn(system.address, customer.signedIn.user.email);
      await visitor.page.goto(`${system.address}/portal/c/${id}`);
      const failed = visitor.page.getByText(/Your message is safe/).first();
      await failed.waitFor();
      await visitor.page.reload();
      await failed.waitFor();
      expect(await visitor.axe()).toEqual([]);
      model.recovers();
      await visitor.page.getByRole('button', { name: 'Try again' }).first().click();
      await visitor.page
        .getByRole('log')
        .getByText(/Use the link on the sign-in page/)
        .first()
        .waitFor();
    } finally {
      await browser.close();
      socket.close();
    }
  }, 90_000);
});

describe('when ai-svc dies in the middle of an answer', () => {
  it('exactly one answer lands once it is back', async () => {
    model.answers(Array.from({ length: 60 }, (_, index) => `word${index}`).join(' '));
    model.tokenMs = 40;
    const { id, socket } = await asked();
    await socket.waitFor('ai:delta');
    await system.kill('ai');
    model.tokenMs = 0;
    await until('it is answered', async () => (await answersIn(id)).length > 0, 60_000);
    await system.healthy();
    expect(await answersIn(id)).toHaveLength(1);
    expect((await questionOf(id))?.answer?.status).toBe('done');
    socket.close();
  }, 120_000);
});
