import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth } from '@switchboard/contracts';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { AuthTest, PASSWORD, from, tokenOf } from './auth-test.js';

describe('registration', () => {
  let sut: AuthTest;
  beforeAll(async () => {
    sut = await AuthTest.start();
  });
  afterAll(() => sut.stop());

  it('makes a workspace and its owner', async () => {
    const email = sut.newEmail();
    const session = await sut.owner('Demo', ` ${email.toUpperCase()} `);
    expect(session).toMatchObject({
      role: 'owner',
      expiresIn: 900,
      user: { email, emailVerified: false, role: 'owner', isActive: true, lastSeenAt: expect.any(String) },
      workspace: { name: 'Demo', slug: 'demo', profile: 'portal', settings: { registration: true } },
    });
    const claims = decodeJwt(session.accessToken);
    expect(claims).toMatchObject({ sub: session.user.id, wid: session.workspace.id, role: 'owner', ver: 1 });
    expect(claims).toMatchObject({ iss: 'switchboard', aud: 'switchboard', name: 'Olive Owner' });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(900);
    const { keys } = await sut.call(auth.listKeys, {});
    expect(keys.map(({ kid }) => kid)).toEqual([decodeProtectedHeader(session.accessToken).kid]);
    await expect(sut.call(auth.verifySession, {}, tokenOf(session))).resolves.toMatchObject({
      role: 'owner',
    });
  });

  it('tells of it, once', async () => {
    const { user, workspace } = await sut.owner('Facts');
    const about = await sut.facts(user.id);
    expect(about.map(({ type }) => type)).toEqual(['auth.user.registered', 'auth.member.added']);
    expect(about[0]).toMatchObject({
      workspaceId: workspace.id,
      data: { role: 'owner', membershipVersion: 1 },
    });
    expect(await sut.facts(workspace.id)).toMatchObject([
      { type: 'auth.workspace.created', data: { slug: 'facts' } },
    ]);
  });

  it('finds another slug for the same name, also for many at once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => sut.owner('Twins')));
    expect(made.map(({ workspace }) => workspace.slug).sort()).toEqual(
      ['twins', 'twins-2', 'twins-3', 'twins-4', 'twins-5', 'twins-6'].sort(),
    );
  });

  it('makes a customer of a workspace that lets people register', async () => {
    const owner = await sut.owner('Shop');
    const customer = await sut.customer('shop');
    expect(customer).toMatchObject({ role: 'customer', workspace: { id: owner.workspace.id } });
    await sut.call(auth.updateWorkspace, { settings: { registration: false } }, tokenOf(owner));
    await expect(sut.customer('shop')).rejects.toMatchObject({ code: 'SIGNUP_CLOSED' });
    await expect(sut.customer('nobody-has-this')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('knows an address once, whatever its case, also at the same moment', async () => {
    const email = sut.newEmail();
    const tries = await Promise.allSettled([1, 2, 3, 4].map(() => sut.owner('Race', email)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(sut.owner('Race', email.toUpperCase())).rejects.toMatchObject({ code: 'EMAIL_TAKEN' });
    const rows = await sut.sql<{ n: number }>(`select count(*)::int as n from people where email = $1`, [
      email,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('wants either a name or a slug, and sound fields', async () => {
    const person = { name: 'X', email: sut.newEmail(), password: PASSWORD, from };
    for (const wrong of [
      person,
      { ...person, workspaceName: 'A', workspaceSlug: 'a' },
      { ...person, workspaceName: 'A', password: 'short' },
      { ...person, workspaceName: 'A', email: 'no-address' },
      { ...person, workspaceName: ' ' },
    ]) {
      await expect(sut.call(auth.register, wrong)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    }
  });

  it('takes no role, id or version from outside', async () => {
    const owner = await sut.owner('Assign');
    const request = { name: 'M', email: sut.newEmail(), password: PASSWORD, workspaceSlug: 'assign', from };
    const forged = {
      ...request,
      role: 'owner',
      id: owner.user.id,
      emailVerified: true,
      version: 99,
      workspaceId: owner.workspace.id,
    };
    const { user, role } = await sut.call(auth.register, forged);
    expect({ role, verified: user.emailVerified }).toEqual({ role: 'customer', verified: false });
    expect(user.id).not.toBe(owner.user.id);
  });

  it('stores no password and no token', async () => {
    const { user, refreshToken } = await sut.owner('Secret');
    const [row] = await sut.sql<{ all: string }>(
      `select (select json_agg(p) from people p where id = $1)::text || (select json_agg(s) from sessions s)::text ||
        (select json_agg(t) from one_time_tokens t)::text || (select json_agg(j) from jobs j)::text ||
        (select json_agg(o) from outbox o)::text as all`,
      [user.id],
    );
    expect(row?.all).toContain('$argon2id$');
    expect(row?.all).not.toContain(PASSWORD);
    expect(row?.all).not.toContain(refreshToken.split('.')[2]);
    const mailed = await sut.tokenMailedTo(user.email);
    expect(row?.all).not.toContain(mailed);
  });
});

describe('WORKSPACE_SIGNUP', () => {
  it('first: one workspace, even when two come at once', async () => {
    const sut = await AuthTest.start({ WORKSPACE_SIGNUP: 'first' });
    const tries = await Promise.allSettled([sut.owner('One'), sut.owner('Two'), sut.owner('Three')]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(sut.owner('Four')).rejects.toMatchObject({ code: 'SIGNUP_CLOSED' });
    await sut.stop();
  });

  it('off: none', async () => {
    const sut = await AuthTest.start({ WORKSPACE_SIGNUP: 'off' });
    await expect(sut.owner()).rejects.toMatchObject({ code: 'SIGNUP_CLOSED' });
    await sut.stop();
  });

  it('is limited per address', async () => {
    const sut = await AuthTest.start({ LIMIT_REGISTRATIONS_PER_ADDRESS: '2' });
    await sut.owner();
    await sut.owner();
    await expect(sut.owner()).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    await sut.stop();
  });
});
