import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Session, User } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Api } from './support/api.js';
import { System, until } from './support/system.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const USER = [
  ...['id', 'name', 'email', 'emailVerified', 'role', 'isActive', 'phone', 'company', 'avatarUrl', 'locale'],
  ...['timeZone', 'preferences', 'lastSeenAt', 'createdAt'],
];

let system: System;
let owner: Api;
let anyone: Api;

beforeAll(async () => {
  system = await System.start();
  anyone = Api.anonymous(system.address);
  owner = await Api.owner(system.address);
}, 300_000);
afterAll(() => system?.stop(), 60_000);

const person = (more: object = {}) => ({
  ...{
    name: 'Pat',
    email: `${randomUUID()}@example.org`,
    password: 'switchboard',
    workspaceName: 'Somewhere',
  },
  ...more,
});

describe('registering', () => {
  it('with a workspace’s name makes its owner', async () => {
    const body = person();
    const { data } = (await anyone.expect<Session>(201, 'POST', '/auth/register', { body })).body;
    expect(data.role).toBe('owner');
    expect(data.user.id).toMatch(UUID);
    expect(Object.keys(data.user)).toEqual(expect.arrayContaining(USER));
    expect(data.user).not.toHaveProperty('passwordHash');
    expect(data.workspace).toMatchObject({
      name: 'Somewhere',
      profile: expect.any(String),
      branding: expect.any(Object),
    });
    expect(data.expiresIn).toBe(900);
    expect(data.refreshToken).toEqual(expect.any(String));
    const again = await anyone.expect(409, 'POST', '/auth/register', { body });
    expect(again.body.error?.code).toBe('EMAIL_TAKEN');
  });

  it('with a slug makes a customer of that workspace', async () => {
    const customer = await owner.customer();
    expect(customer.signedIn.role).toBe('customer');
    expect(customer.signedIn.workspace.id).toBe(owner.signedIn.workspace.id);
  });

  it.each([
    ['a short password', { password: 'short' }, 'password'],
    ['no e-mail address', { email: 'nobody' }, 'email'],
    ['an empty name', { name: '   ' }, 'name'],
    ['a field that doesn’t exist', { role: 'owner' }, 'role'],
    ['an object as text', { name: { $gt: '' } }, 'name'],
  ])('refuses %s and names the field', async (_, wrong, field) => {
    const { body } = await anyone.expect(400, 'POST', '/auth/register', { body: person(wrong) });
    expect(body.success).toBe(false);
    expect(body.error?.code).toBe('VALIDATION_FAILED');
    expect(body.error?.details?.map((detail) => detail.field)).toContain(field);
    expect(body.error?.requestId).toEqual(expect.any(String));
  });
});

describe('every answer', () => {
  it('carries a request id, and a clear error where there is one', async () => {
    const unknown = await anyone.expect(404, 'GET', '/nothing/here');
    expect(unknown.body.error?.code).toBe('NOT_FOUND');
    expect(unknown.headers.get('x-request-id')).toBe(unknown.body.error?.requestId);
    const broken = await anyone.expect(400, 'POST', '/auth/login', { body: '{"email":' });
    expect(broken.body.error?.code).toBe('VALIDATION_FAILED');
    const text = { body: 'email=a', headers: { 'content-type': 'text/plain' } };
    expect((await anyone.expect(415, 'POST', '/auth/login', text)).body.error?.code).toBe('UNSUPPORTED_TYPE');
    const huge = { body: { email: 'a'.repeat(300_000) } };
    expect((await anyone.expect(413, 'POST', '/auth/login', huge)).body.error?.code).toBe('TOO_LARGE');
  });

  it('of a protected path without a token is 401', async () => {
    expect((await anyone.expect(401, 'GET', '/auth/verify')).body.error?.code).toBe('UNAUTHENTICATED');
    const headers = { authorization: 'Bearer nonsense' };
    expect((await anyone.expect(401, 'GET', '/auth/verify', { headers })).body.error?.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('a session', () => {
  it('is opened, verified, renewed and ended', async () => {
    const body = person();
    await anyone.expect(201, 'POST', '/auth/register', { body });
    const wrong = { body: { email: body.email, password: 'wrong-password' } };
    expect((await anyone.expect(401, 'POST', '/auth/login', wrong)).body.error?.code).toBe(
      'INVALID_CREDENTIALS',
    );
    const unknown = { body: { email: 'nobody@example.org', password: 'wrong-password' } };
    const refused = await anyone.expect(401, 'POST', '/auth/login', unknown);
    expect(refused.body.error?.code).toBe('INVALID_CREDENTIALS');

    const api = await Api.login(system.address, body.email);
    const verified = await api.get<{ role: string; expiresAt: string }>('/auth/verify');
    expect(verified).toMatchObject({ role: 'owner', expiresAt: expect.stringMatching(/Z$/) });
    const { refreshToken } = api.signedIn;
    const renewed = await anyone.expect<Session>(200, 'POST', '/auth/refresh', { body: { refreshToken } });
    expect(renewed.body.data.refreshToken).not.toBe(refreshToken);
    await api.expect(204, 'POST', '/auth/logout');
    const after = await api.call('GET', '/auth/verify');
    expect([after.status, after.body.error?.code]).toEqual([401, 'SESSION_ENDED']);
  });

  it('is renewed alike by twenty tabs at once, and revoked when an old token comes back', async () => {
    const api = await Api.owner(system.address);
    const refresh = (refreshToken: string | undefined) =>
      anyone.call<Session>('POST', '/auth/refresh', { body: { refreshToken } });
    const first = api.signedIn.refreshToken;
    const tabs = await Promise.all(Array.from({ length: 20 }, () => refresh(first)));
    expect(new Set(tabs.map(({ status }) => status))).toEqual(new Set([200]));
    const successors = new Set(tabs.map(({ body }) => body.data.refreshToken));
    expect(successors.size).toBe(1);
    const [second] = successors;
    const third = await refresh(second);
    expect(third.status).toBe(200);
    const latest = await refresh(third.body.data.refreshToken);
    expect(latest.status).toBe(200);
  });

  it('in a browser keeps its refresh token in the cookie alone', async () => {
    const body = person();
    const headers = { 'x-client': 'web' };
    const made = await anyone.expect<Session>(201, 'POST', '/auth/register', { body, headers });
    expect(made.body.data).not.toHaveProperty('refreshToken');
    const cookie = made.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^sb_refresh=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const [pair = ''] = cookie.split(';');
    const withProof = { headers: { cookie: pair, 'x-client': 'web' }, body: {} };
    expect((await anyone.call('POST', '/auth/refresh', withProof)).status).toBe(200);
    const without = await anyone.call('POST', '/auth/refresh', { headers: { cookie: pair }, body: {} });
    expect(without.status).not.toBe(200);
    const foreign = { ...withProof, headers: { ...withProof.headers, origin: 'https://evil.example' } };
    const refused = await anyone.call('POST', '/auth/refresh', foreign);
    expect([refused.status, refused.body.error?.code]).toEqual([403, 'ORIGIN_REFUSED']);
  });
});

describe('a person', () => {
  it('keeps a profile and how they want to be answered', async () => {
    const api = await owner.customer();
    const { data } = (await api.expect<User>(200, 'PUT', '/auth/profile', { body: { name: 'New Name' } }))
      .body;
    expect(data.name).toBe('New Name');
    const preferences = { tone: 'casual', responseLength: 'concise', customInstructions: 'Short sentences.' };
    await api.expect(200, 'PUT', '/auth/preferences', { body: preferences });
    expect((await api.get<User>('/auth/profile')).preferences).toEqual(preferences);
    await api.expect(400, 'PUT', '/auth/preferences', { body: { tone: 'rude' } });
    await api.expect(400, 'PUT', '/auth/preferences', { body: { customInstructions: 'x'.repeat(501) } });
  });

  it('changes their password, and every other session ends', async () => {
    const api = await owner.customer();
    const { email } = api.signedIn.user;
    const other = await Api.login(system.address, email);
    const body = { currentPassword: 'switchboard', newPassword: 'switchboard-2' };
    await api.expect(200, 'PUT', '/auth/change-password', { body }).catch(() => undefined);
    await expect(Api.login(system.address, email)).rejects.toThrow('INVALID_CREDENTIALS');
    await Api.login(system.address, email, 'switchboard-2');
    await expect(until401(other)).resolves.toBe('SESSION_ENDED');
    expect((await api.call('GET', '/auth/verify')).status).toBe(200);
  });

  it('is told the same whether or not an address is known', async () => {
    for (const email of [owner.signedIn.user.email, 'nobody@example.org']) {
      await anyone.expect(202, 'POST', '/auth/forgot-password', { body: { email } });
    }
    const body = { token: 'made-up', newPassword: 'switchboard-3' };
    const refused = await anyone.expect(400, 'POST', '/auth/reset-password', { body });
    expect(refused.body.error?.code).toBe('TOKEN_INVALID');
  });
});

describe('a forgotten password', () => {
  it('is set anew by a link that works once, and the address counts as verified', async () => {
    const api = await owner.customer('Forgetful');
    const { email } = api.signedIn.user;
    await anyone.expect(202, 'POST', '/auth/forgot-password', { body: { email } });
    const token = await linkTokenFor(email, 'reset');
    const body = { token, newPassword: 'remembered-now' };
    await anyone.expect(200, 'POST', '/auth/reset-password', { body });
    const again = await Api.login(system.address, email, 'remembered-now');
    expect((await again.get<User>('/auth/profile')).emailVerified).toBe(true);
    const twice = await anyone.expect(400, 'POST', '/auth/reset-password', { body });
    expect(twice.body.error?.code).toBe('TOKEN_INVALID');
    await expect(until401(api)).resolves.toBe('SESSION_ENDED');
  });
});

describe('the people of a workspace', () => {
  it('are listed, added, edited, deactivated and removed by admins only', async () => {
    const agent = await owner.colleague('agent');
    expect((await agent.expect(403, 'GET', '/users')).body.error?.code).toBe('FORBIDDEN');
    const list = await owner.expect<User[]>(200, 'GET', '/users?role=agent&limit=1');
    expect(list.body.data).toHaveLength(1);
    expect(list.body.meta).toHaveProperty('nextCursor');

    const invited = { name: 'Ivy', email: `${randomUUID()}@example.org`, role: 'agent' };
    const made = await owner.expect<User & { invitationUrl?: string }>(201, 'POST', '/users', {
      body: invited,
    });
    expect(made.body.data.invitationUrl).toEqual(expect.stringContaining('http'));
    const edited = await owner.expect<User>(200, 'PUT', `/users/${made.body.data.id}`, {
      body: { role: 'admin' },
    });
    expect(edited.body.data.role).toBe('admin');
    await owner.expect(204, 'DELETE', `/users/${made.body.data.id}`);
    await owner.expect(404, 'GET', `/users/${made.body.data.id}`);
  });

  it('deactivated are out within five seconds', async () => {
    const agent = await owner.colleague('agent');
    await owner.expect(200, 'PUT', `/users/${agent.userId}`, { body: { isActive: false } });
    await expect(until401(agent)).resolves.toBe('SESSION_ENDED');
    await expect(Api.login(system.address, agent.signedIn.user.email)).rejects.toThrow('ACCOUNT_DISABLED');
  });

  it('keep their last owner', async () => {
    const lonely = await Api.owner(system.address);
    const self = `/users/${lonely.userId}`;
    for (const body of [{ role: 'admin' }, { isActive: false }]) {
      expect((await lonely.expect(409, 'PUT', self, { body })).body.error?.code).toBe('LAST_OWNER');
    }
    expect((await lonely.expect(409, 'DELETE', self)).body.error?.code).toBe('LAST_OWNER');
  });

  it('cannot be made owners by admins', async () => {
    const admin = await owner.colleague('admin');
    const agent = await owner.colleague('agent');
    await admin.expect(403, 'PUT', `/users/${agent.userId}`, { body: { role: 'owner' } });
    await admin.expect(403, 'PUT', `/users/${owner.userId}`, { body: { role: 'agent' } });
  });

  it('of another workspace do not exist', async () => {
    const stranger = await Api.owner(system.address);
    await owner.expect(404, 'GET', `/users/${stranger.userId}`);
    await owner.expect(404, 'PUT', `/users/${stranger.userId}`, { body: { name: 'Mine now' } });
    await owner.expect(404, 'DELETE', `/users/${stranger.userId}`);
  });

  it('are known to anyone by their workspace’s public part only', async () => {
    const { slug } = owner.signedIn.workspace;
    const found = (await anyone.expect<object>(200, 'GET', `/workspaces/${slug}`)).body.data;
    expect(found).toHaveProperty('branding');
    expect(found).not.toHaveProperty('settings');
    await anyone.expect(404, 'GET', '/workspaces/no-such-place');
    const agents = await owner.get<object[]>('/agents');
    expect(agents[0]).toMatchObject({ presence: 'offline', load: 0, skills: [] });
  });
});

/** What the session is told once it has ended, within five seconds. */
async function until401(api: Api): Promise<string | undefined> {
  const deadline = performance.now() + 5_000;
  for (;;) {
    const { status, body } = await api.call('GET', '/auth/verify');
    if (status === 401) return body.error?.code;
    if (performance.now() > deadline) throw new Error(`Still ${status} after five seconds`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** From the mail that was written for this address: the token of its link. */
async function linkTokenFor(email: string, page: string): Promise<string> {
  const folder = path.join(system.dataDir, 'mail');
  let token: string | undefined;
  await until(`a mail to ${email}`, () => {
    for (const file of readdirSync(folder)) {
      const mail = readFileSync(path.join(folder, file), 'utf8')
        .replace(/=\r?\n/g, '')
        .replaceAll('=3D', '=');
      if (mail.includes(email)) token ??= new RegExp(`${page}[^\\s"]*[?&#]token=([\\w.-]+)`).exec(mail)?.[1];
    }
    return token !== undefined;
  });
  return token ?? '';
}
