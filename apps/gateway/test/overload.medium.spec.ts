import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { chat } from '@switchboard/contracts';
import { fakeActor, startService, type TestService } from '@switchboard/platform/testing';
import { gateway } from '../src/gateway.js';
import { Ear } from './support/ear.js';
import { Person } from './support/person.js';
import { until } from './support/until.js';

const MOST = 128;
const MORE = 10;

let edge: TestService;
let ear: Ear;
let customer: Person;
const reached: (() => void)[] = [];

beforeAll(async () => {
  const settings = { PORT: '0', REDIS_PREFIX: `t${randomUUID()}:`, LIMIT_MESSAGES_PER_USER: '10000' };
  edge = await startService(gateway, { settings });
  await edge.broker.standIn(chat.listMyStaff, () => ({ ids: [] }));
  await edge.broker.standIn(chat.sendMessage, async ({ content }) => {
    await new Promise<void>((resolve) => reached.push(resolve));
    return { content } as never;
  });
  const { token, userId } = await fakeActor({ role: 'customer', workspaceId: randomUUID(), name: 'Vic' });
  customer = new Person(edge.url, { accessToken: token, user: { id: userId } } as never);
  ear = await Ear.open(customer);
}, 60_000);
afterAll(async () => {
  ear?.close();
  await edge?.stop();
}, 30_000);

const letGo = (): void => reached.splice(0).forEach((end) => end());
const say = (content: string) => ear.say('message:send', { conversationId: randomUUID(), content });
const metric = async (name: string): Promise<number> => {
  const text = await (await fetch(`${edge.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
};

test('what is more than can be in hand is refused at once, over sockets and REST, and reaches nobody', async () => {
  const taken = Array.from({ length: MOST }, (_, n) => say(`m${n}`));
  const refused = await Promise.all(Array.from({ length: MORE }, () => say('too much')));
  const answer = await customer.call('POST', `/conversations/${randomUUID()}/messages`, { content: 'x' });
  expect(new Set(refused.map(({ error }) => error.code))).toEqual(new Set(['UNAVAILABLE']));
  expect([answer.status, answer.body.error.code]).toEqual([503, 'UNAVAILABLE']);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  await until('all that were taken are there', () => reached.length === MOST);
  letGo();
  expect((await Promise.all(taken)).every(({ ok }) => ok)).toBe(true);
  expect(await metric('switchboard_sends_refused_total')).toBe(MORE + 1);
  expect(await metric('switchboard_sends_in_hand')).toBe(0);
});

test('whoever comes when there is room again is served', async () => {
  const answer = say('later');
  await until('it is there', () => reached.length === 1);
  letGo();
  expect(await answer).toMatchObject({ ok: true, data: { content: 'later' } });
});
