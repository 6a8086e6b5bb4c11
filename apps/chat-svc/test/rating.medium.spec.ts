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

const rate = (score: number, by: UserActor = scene.customer, comment?: string): Promise<Conversation> =>
  app.call(chat.rate, { id: scene.id, score, comment }, by);
const resolve = (): Promise<Conversation> =>
  app.call(chat.updateConversation, { id: scene.id, status: 'resolved' }, scene.agent);

describe('a rating', () => {
  it('is given once, after resolution, by the customer', async () => {
    const { id, agent, customer, workspaceId } = scene;
    expect(await codeOf(rate(5))).toBe('NOT_RESOLVED');
    await resolve();
    expect(await codeOf(rate(5, agent))).toBe('FORBIDDEN');
    expect(await codeOf(rate(5, await app.person(workspaceId, 'customer')))).toBe('NOT_FOUND');
    expect(await codeOf(rate(6))).toBe('VALIDATION_FAILED');
    expect(await rate(4, customer, '  Quick. ')).toMatchObject({ rating: { score: 4, comment: 'Quick.' } });
    expect(await codeOf(rate(1))).toBe('ALREADY_RATED');
    expect(await app.get(id, agent)).toMatchObject({ rating: { score: 4, comment: 'Quick.' } });
    const rated = (await app.facts(id)).filter(({ type }) => type === 'chat.conversation.rated');
    expect(rated).toMatchObject([
      { data: { by: { id: customer.userId }, conversation: { rating: { score: 4 } } } },
    ]);
  });

  it('is one, however often and fast it is given', async () => {
    await resolve();
    const codes = await Promise.all([1, 2, 3, 4, 5].map((score) => codeOf(rate(score))));
    expect(codes.sort()).toEqual([...Array<string>(4).fill('ALREADY_RATED'), 'OK']);
  });
});

describe('tags', () => {
  it('are staff’s, sorted and each once, and customers don’t see that they changed', async () => {
    const { id, agent, customer } = scene;
    const before = await app.get(id, customer);
    const tagged = await app.call(chat.updateConversation, { id, tags: ['vip', 'bug', 'vip'] }, agent);
    expect(tagged).toMatchObject({ tags: ['bug', 'vip'], version: 2 });
    expect(await app.get(id, customer)).toEqual(before);
    expect(before).not.toHaveProperty('tags');
    expect(await codeOf(app.call(chat.updateConversation, { id, tags: [] }, customer))).toBe('FORBIDDEN');
    await app.call(chat.updateConversation, { id, tags: ['bug', 'vip'] }, agent);
    expect((await app.facts(id)).map(({ type }) => type)).toEqual([
      'chat.conversation.created',
      'chat.conversation.tagged',
    ]);
  });
});

describe('a note', () => {
  it('names the colleagues it is for; nobody else may be named, and no message but a note names anyone', async () => {
    const { id, agent, colleague, customer } = scene;
    // Whom chat knows: from facts, or because they were here.
    await app.get(id, colleague);
    await app.say(id, colleague, 'mine', { private: true });
    const mentions = [colleague.userId, colleague.userId];
    const note = await app.say(id, agent, 'Please look', { private: true, mentions });
    expect(note.mentions).toEqual([colleague.userId]);
    const { data } = (await app.facts(id)).at(-1)!;
    expect(data).toMatchObject({ message: { id: note.id, mentions: [colleague.userId] } });
    expect((await app.thread(id, colleague)).at(-1)).toMatchObject({ mentions: [colleague.userId] });
    const say = (by: UserActor, more: object): Promise<string> => codeOf(app.say(id, by, 'Hm', more));
    expect(await say(agent, { private: true, mentions: [customer.userId] })).toBe('VALIDATION_FAILED');
    expect(await say(agent, { private: true, mentions: [scene.id] })).toBe('VALIDATION_FAILED');
    expect(await say(agent, { mentions })).toBe('VALIDATION_FAILED');
    expect(await say(customer, { mentions })).toBe('VALIDATION_FAILED');
  });
});
