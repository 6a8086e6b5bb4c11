import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth } from '@switchboard/contracts';
import { fakeActor } from '@switchboard/platform/testing';
import { SignJWT, UnsecuredJWT, decodeJwt, generateKeyPair } from 'jose';
import { AuthConfig } from '../src/config.js';
import { SigningKeysRepository } from '../src/keys/signing-keys.repository.js';
import { SigningKeys } from '../src/keys/signing-keys.js';
import { Secrets } from '../src/secrets/secrets.js';
import { AuthTest, tokenOf } from './auth-test.js';

const ended = { code: 'SESSION_ENDED', kind: 'unauthenticated' };

describe('sessions', () => {
  let sut: AuthTest;
  beforeAll(async () => {
    sut = await AuthTest.start();
  });
  afterAll(() => sut.stop());

  it('are listed, and ended one by one by their own person only', async () => {
    const here = await sut.owner();
    const there = await sut.login(here.user.email);
    const stranger = await sut.owner();
    const { items } = await sut.call(auth.listSessions, {}, tokenOf(here));
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    const id = String(decodeJwt(there.accessToken)['sid']);
    await expect(sut.call(auth.endSession, { id }, tokenOf(stranger))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await sut.call(auth.endSession, { id }, tokenOf(here));
    await expect(sut.call(auth.endSession, { id }, tokenOf(here))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(sut.call(auth.verifySession, {}, tokenOf(there))).rejects.toMatchObject(ended);
    await expect(sut.refresh(there.refreshToken)).rejects.toMatchObject(ended);
    await sut.call(auth.verifySession, {}, tokenOf(here));
  });

  it('end by access token, by refresh token, and without complaint when there is nothing to end', async () => {
    const one = await sut.owner();
    await expect(sut.call(auth.logout, {}, tokenOf(one))).resolves.toEqual({ ours: false });
    await expect(sut.refresh(one.refreshToken)).rejects.toMatchObject(ended);
    const two = await sut.login(one.user.email);
    await expect(sut.call(auth.logout, { refreshToken: two.refreshToken })).resolves.toEqual({ ours: true });
    await expect(sut.call(auth.verifySession, {}, tokenOf(two))).rejects.toMatchObject(ended);
    await sut.call(auth.logout, { refreshToken: two.refreshToken });
    await sut.call(auth.logout, { refreshToken: 'garbage' });
    await sut.call(auth.logout, {});
  });

  it('end everywhere, told in each workspace of the person', async () => {
    const owner = await sut.owner('Everywhere');
    const other = await sut.owner('Elsewhere');
    await sut.call(auth.joinWorkspace, { workspaceSlug: 'elsewhere' }, tokenOf(owner));
    const second = await sut.login(owner.user.email);
    await sut.call(auth.logoutAll, {}, tokenOf(second));
    for (const token of [owner.refreshToken, second.refreshToken]) {
      await expect(sut.refresh(token)).rejects.toMatchObject(ended);
    }
    const told = (await sut.facts(owner.user.id)).filter(({ type }) => type === 'auth.session.ended');
    expect(told.map(({ workspaceId }) => workspaceId).sort()).toEqual(
      [owner.workspace.id, other.workspace.id].sort(),
    );
    const data = { sessionId: null, exceptSessionId: null, reason: 'signed_out_everywhere' };
    expect(told).toMatchObject([{ data }, { data }]);
  });

  it('verify says who, where, as what, until when', async () => {
    const { user, workspace, accessToken } = await sut.owner();
    const verified = await sut.call(auth.verifySession, {}, { token: accessToken });
    expect(verified).toMatchObject({ user: { id: user.id }, workspace: { id: workspace.id }, role: 'owner' });
    expect(Date.parse(verified.expiresAt)).toBe((decodeJwt(accessToken).exp ?? 0) * 1_000);
  });
});

describe('access tokens', () => {
  let sut: AuthTest;
  beforeAll(async () => {
    sut = await AuthTest.start();
  });
  afterAll(() => sut.stop());

  const verify = (token: string): Promise<unknown> => sut.call(auth.verifySession, {}, { token });

  it('are taken from nobody else: alg none, HS256 by a public key, foreign keys, wrong aud, iss or kid', async () => {
    const { accessToken } = await sut.owner();
    const claims = decodeJwt(accessToken);
    const [key] = (await sut.call(auth.listKeys, {})).keys;
    const kid = key?.kid ?? '';
    const { privateKey } = await generateKeyPair('ES256');
    const { key: real } = await sut.service.app.get(SigningKeys).signer();
    const sign = (header: { alg: string; kid?: string }, by: Parameters<SignJWT['sign']>[0], change = {}) =>
      new SignJWT({ ...claims, ...change }).setProtectedHeader(header).sign(by);
    const es = { alg: 'ES256', kid };
    const forged = [
      new UnsecuredJWT(claims).encode(),
      await sign({ alg: 'HS256', kid }, Buffer.from(JSON.stringify(key))),
      await sign(es, privateKey),
      await sign({ alg: 'ES256', kid: '../../etc/passwd' }, real),
      await sign({ alg: 'ES256' }, real),
      await sign(es, real, { aud: 'someone-else' }),
      await sign(es, real, { iss: 'someone-else' }),
      (await fakeActor({ role: 'owner' })).token,
      `${accessToken.slice(0, -4)}AAAA`,
    ];
    for (const token of forged)
      await expect(verify(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(verify(await sign(es, real, { exp: 1 }))).rejects.toMatchObject({ code: 'TOKEN_EXPIRED' });
    await verify(await sign(es, real));
  });

  it('outlive the rotation of their key, and are then signed with the new one', async () => {
    const before = await sut.owner();
    const keys = sut.service.app.get(SigningKeys);
    const id = await keys.rotate();
    expect((await sut.call(auth.listKeys, {})).keys.map(({ kid }) => kid)).toContain(id);
    expect((await sut.call(auth.listKeys, {})).keys).toHaveLength(2);
    await verify(before.accessToken);
    await sut.sql(
      `update signing_keys set retired_at = now() - interval '2 hours' where retired_at is not null`,
    );
    await keys.rotate();
    expect((await sut.call(auth.listKeys, {})).keys).toHaveLength(2);
  });

  it('are signed with one key, however many replicas start at once', async () => {
    await sut.sql('delete from signing_keys');
    const part = <T>(token: abstract new (...args: never[]) => T): T => sut.service.app.get(token);
    const replica = () =>
      new SigningKeys(part(AuthConfig), part(Secrets), part(SigningKeysRepository), sut.service.database);
    const signers = await Promise.all(Array.from({ length: 4 }, () => replica().signer()));
    expect(new Set(signers.map(({ id }) => id)).size).toBe(1);
    expect((await sut.call(auth.listKeys, {})).keys.map(({ kid }) => kid)).toEqual([signers[0]?.id]);
  });

  it('are signed with a key that nobody reads in the database', async () => {
    const rows = await sut.sql<{ sealed_private: string }>('select sealed_private from signing_keys');
    for (const { sealed_private } of rows)
      expect(Buffer.from(sealed_private, 'base64url').toString()).not.toContain('"d"');
  });
});
