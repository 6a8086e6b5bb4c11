import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fakeActor } from '@switchboard/platform/testing';
import { Ear } from './support/ear.js';
import { listening } from './support/listening.js';
import { Person } from './support/person.js';
import { Stack } from './support/stack.js';
import { until } from './support/until.js';

let stack: Stack;
let owner: Person;
const listen = listening();

beforeAll(async () => {
  stack = await Stack.start({ ACCESS_TOKEN_SECONDS: '64', LIMIT_SOCKETS_PER_USER: '3' });
  owner = await Person.owner(stack.url);
}, 60_000);
afterAll(() => stack?.stop(), 30_000);

const ended = (person: Person) =>
  until('the token is refused everywhere', async () => {
    const answers = await Promise.all(
      [stack.url, stack.otherUrl].map((url) => person.at(url).call('GET', '/conversations')),
    );
    return answers.every(({ body }) => body.error?.code === 'SESSION_ENDED');
  });

describe('a session', () => {
  test.each([
    [
      'deactivation',
      (it: Person) => owner.data(200, 'PUT', `/users/${it.id}`, { isActive: false }),
      'deactivated',
    ],
    [
      'a new role',
      (it: Person) => owner.data(200, 'PUT', `/users/${it.id}`, { role: 'admin' }),
      'role_changed',
    ],
    ['removal', (it: Person) => owner.data(204, 'DELETE', `/users/${it.id}`), undefined],
    ['signing out', (it: Person) => it.data(204, 'POST', '/auth/logout'), 'signed_out'],
    [
      'signing out everywhere',
      (it: Person) => it.data(204, 'POST', '/auth/logout-all'),
      'signed_out_everywhere',
    ],
  ])('ends by %s: sockets and tokens on every gateway', async (_, end, reason) => {
    const agent = await owner.agent();
    const ears = [await listen(agent), await listen(agent, stack.otherUrl)];
    await end(agent);
    for (const ear of ears) {
      const event = await ear.wait('session:ended', () => true, 5_000);
      if (reason) expect(event).toEqual({ reason });
      await until('it is disconnected', () => !ear.socket.connected, 5_000);
    }
    await ended(agent);
    expect(await Ear.refusal(agent)).toBe('SESSION_ENDED');
  });

  test('that changes its password goes on, and those that begin afterwards too', async () => {
    const agent = await owner.agent();
    const other = await owner.login(agent.session?.user.email ?? '');
    const [mine, theirs] = [await listen(agent), await listen(other)];
    await agent.data(200, 'PUT', '/auth/change-password', {
      currentPassword: 'switchboard',
      newPassword: 'a new one!',
    });
    await theirs.wait('session:ended', ({ reason }) => reason === 'password_changed', 5_000);
    await ended(other);
    expect(mine.socket.connected).toBe(true);
    await agent.data(200, 'GET', '/conversations');
  });
});

describe('a socket', () => {
  test('is refused with the reason', async () => {
    expect(await Ear.refusal(new Person(stack.url))).toBe('UNAUTHENTICATED');
    const strange = new Person(stack.url, {
      ...owner.session,
      accessToken: (await fakeActor({ role: 'owner' })).token,
    } as never);
    expect(await Ear.refusal(strange)).toBe('UNAUTHENTICATED');
    const foreign = { extraHeaders: { origin: 'https://evil.example' } };
    expect(await Ear.refusal(owner, foreign)).toBe('ORIGIN_REFUSED');
    await expect(Ear.refusal(owner, { extraHeaders: { origin: stack.url } })).resolves.toBeUndefined();
    for (let n = 0; n < 3; n += 1) await listen(await owner, stack.otherUrl);
    expect(await Ear.refusal(owner.at(stack.otherUrl))).toBe('RATE_LIMITED');
  });

  test('is warned a minute before its token ends, and lives on with a new one', async () => {
    const agent = await owner.agent();
    const renewed = await listen(agent);
    const { expiresAt } = await renewed.wait('auth:expiring', () => true, 10_000);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(50_000);
    const stranger = await owner.agent();
    expect(await renewed.say('auth:renew', { token: stranger.token })).toMatchObject({
      error: { code: 'FORBIDDEN' },
    });
    expect(await renewed.say('auth:renew', { token: 'nonsense' })).toMatchObject({
      error: { code: 'UNAUTHENTICATED' },
    });
    const refreshToken = agent.session?.refreshToken;
    const fresh = await agent.data(200, 'POST', '/auth/refresh', { refreshToken });
    const ack = await renewed.say('auth:renew', { token: fresh.accessToken });
    expect(Date.parse(ack.data.expiresAt)).toBeGreaterThan(Date.parse(expiresAt));
  });
});

describe('a browser’s refresh token', () => {
  const web = { 'x-client': 'web' };

  test('is in the cookie alone, which only our pages can use', async () => {
    const anyone = new Person(stack.url);
    const login = { email: owner.session?.user.email, password: 'switchboard' };
    const answer = await anyone.call('POST', '/auth/login', login, web);
    expect(answer.body.data).not.toHaveProperty('refreshToken');
    expect(answer.body.data).not.toHaveProperty('refreshExpiresAt');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^sb_refresh=[^;]+; Path=\/api\/auth; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const [pair = ''] = cookie.split(';');
    const refresh = (headers: object) =>
      anyone.call('POST', '/auth/refresh', {}, { cookie: pair, ...headers });
    expect((await refresh({})).status).toBe(401);
    expect((await refresh({ ...web, origin: 'https://evil.example' })).body.error.code).toBe(
      'ORIGIN_REFUSED',
    );
    expect((await refresh({ ...web, origin: stack.url })).status).toBe(200);
    const unknown = await anyone.call(
      'POST',
      '/auth/refresh',
      {},
      { ...web, cookie: 'sb_refresh=of-another-installation' },
    );
    expect(unknown.status).toBe(401);
    expect(unknown.headers.get('set-cookie')).toBeNull();
    const out = await anyone.call('POST', '/auth/logout', undefined, { ...web, cookie: pair });
    expect(out.status).toBe(204);
    expect((await refresh(web)).status).toBe(401);
  });
});
