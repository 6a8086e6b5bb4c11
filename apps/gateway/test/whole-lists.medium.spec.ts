import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';

let stack: Stack;
let owner: Person;
beforeAll(async () => {
  stack = await Stack.start();
  owner = await Person.owner(stack.url);
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

test('lists that come whole can be had in pages too, like all others', async () => {
  for (const name of ['Ann', 'Ben']) await owner.agent(name);
  const whole = await owner.call('GET', '/agents');
  expect([whole.body.data.length, whole.body.meta]).toEqual([3, { nextCursor: null }]);
  const first = await owner.call('GET', '/agents?limit=2');
  const rest = await owner.call('GET', `/agents?limit=2&cursor=${first.body.meta.nextCursor}`);
  expect([...first.body.data, ...rest.body.data]).toEqual(whole.body.data);
  expect(rest.body.meta).toEqual({ nextCursor: null });
});

test.each(['/agents', '/assistants', '/users/online', '/auth/sessions', '/auth/workspaces'])(
  '%s takes `limit` and `cursor` as every list does',
  async (path) => {
    const { status, body } = await owner.call('GET', `${path}?limit=1`);
    expect([status, Object.keys(body.meta)]).toEqual([200, ['nextCursor']]);
    expect(body.data.length).toBeLessThanOrEqual(1);
    const foreign = await owner.call('GET', `${path}?cursor=nonsense`);
    expect([foreign.status, foreign.body.error.code]).toEqual([400, 'INVALID_CURSOR']);
    expect((await owner.call('GET', `${path}?limit=101`)).status).toBe(400);
  },
);
