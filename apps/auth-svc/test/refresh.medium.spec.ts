import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth } from '@switchboard/contracts';
import { decodeJwt } from 'jose';
import { AuthTest, from, tokenOf } from './auth-test.js';

describe('refresh', () => {
  let sut: AuthTest;
  beforeAll(async () => {
    sut = await AuthTest.start();
  });
  afterAll(() => sut.stop());

  /** As if everything so far had happened a minute earlier. */
  async function aMinutePasses(): Promise<void> {
    await sut.sql(`update sessions set rotations = (select coalesce(array_agg(at - interval '1 minute' order by at), '{}')
      from unnest(rotations) at)`);
  }

  it('gives another token, for the same session', async () => {
    const { refreshToken, accessToken, user } = await sut.owner();
    const next = await sut.refresh(refreshToken);
    expect(next).toMatchObject({ user: { id: user.id }, role: 'owner' });
    expect(next.refreshToken).not.toBe(refreshToken);
    expect(decodeJwt(next.accessToken)['sid']).toBe(decodeJwt(accessToken)['sid']);
    await sut.refresh(next.refreshToken);
  });

  it('gives 20 parallel refreshes of one token the same successor', async () => {
    const { refreshToken } = await sut.owner();
    const grants = await Promise.all(Array.from({ length: 20 }, () => sut.refresh(refreshToken)));
    expect(new Set(grants.map((grant) => grant.refreshToken)).size).toBe(1);
    await sut.refresh(grants[0]?.refreshToken ?? '');
  });

  it('gives a rotated token its successor within the grace, though it was used', async () => {
    const { refreshToken } = await sut.owner();
    const second = await sut.refresh(refreshToken);
    await sut.refresh(second.refreshToken);
    await expect(sut.refresh(refreshToken)).resolves.toMatchObject({ refreshToken: second.refreshToken });
  });

  it('gives it for as long as the successor was never used: its answer was lost', async () => {
    const { refreshToken } = await sut.owner();
    const lost = await sut.refresh(refreshToken);
    await aMinutePasses();
    const again = await sut.refresh(refreshToken);
    expect(again.refreshToken).toBe(lost.refreshToken);
    await sut.refresh(again.refreshToken);
  });

  it('ends the session when a token comes back after its grace, and tells of it', async () => {
    const { refreshToken, user, workspace } = await sut.owner();
    const second = await sut.refresh(refreshToken);
    const third = await sut.refresh(second.refreshToken);
    await aMinutePasses();
    const reused = { code: 'REFRESH_REUSED', kind: 'unauthenticated' };
    await expect(sut.refresh(refreshToken)).rejects.toMatchObject(reused);
    for (const { refreshToken: token } of [second, third])
      await expect(sut.refresh(token)).rejects.toMatchObject(reused);
    await expect(sut.call(auth.verifySession, {}, tokenOf(third))).rejects.toMatchObject({
      code: 'SESSION_ENDED',
    });
    const told = (await sut.facts(user.id)).filter(({ type }) => type === 'auth.session.ended');
    const sessionId = decodeJwt(third.accessToken)['sid'];
    expect(told).toMatchObject([{ workspaceId: workspace.id, data: { reason: 'token_reused', sessionId } }]);
    // Other sessions of the person go on.
    await sut.login(user.email);
  });

  it('takes no token that we did not make, and none of a session that is over', async () => {
    const { refreshToken, user } = await sut.owner();
    const [session, , mac] = refreshToken.split('.');
    for (const forged of [
      'x',
      `${session}.2.${mac}`,
      `${session}.1.${'A'.repeat(43)}`,
      `${refreshToken} `,
      '{"$gt":""}',
    ]) {
      await expect(sut.refresh(forged)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    await sut.sql(`update sessions set expires_at = now() where user_id = $1`, [user.id]);
    await expect(sut.refresh(refreshToken)).rejects.toMatchObject({ code: 'SESSION_ENDED' });
  });

  it('lengthens the session, by how it was begun', async () => {
    const { user } = await sut.owner();
    const kept = await sut.login(user.email, { keepSignedIn: true });
    await sut.sql(`update sessions set expires_at = now() + interval '1 hour'`);
    const { refreshExpiresAt } = await sut.refresh(kept.refreshToken);
    expect((Date.parse(refreshExpiresAt) - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
  });

  it('gives the new role, after the old token was void', async () => {
    const owner = await sut.owner();
    const agent = await sut.member(owner, 'agent');
    await sut.call(auth.updateUser, { id: agent.user.id, role: 'admin' }, tokenOf(owner));
    await expect(sut.call(auth.verifySession, {}, tokenOf(agent))).rejects.toMatchObject({
      code: 'SESSION_ENDED',
    });
    const next = await sut.refresh(agent.refreshToken);
    expect(decodeJwt(next.accessToken)).toMatchObject({ role: 'admin', ver: 2 });
    await sut.call(auth.verifySession, {}, tokenOf(next));
  });

  it('is refused to a deactivated member (403) and to a removed one (401), and loses no token by it', async () => {
    const owner = await sut.owner();
    const agent = await sut.member(owner, 'agent');
    const id = agent.user.id;
    await sut.call(auth.updateUser, { id, isActive: false }, tokenOf(owner));
    await expect(sut.refresh(agent.refreshToken)).rejects.toMatchObject({ code: 'ACCOUNT_DISABLED' });
    await sut.call(auth.updateUser, { id, isActive: true }, tokenOf(owner));
    await sut.call(auth.removeUser, { id }, tokenOf(owner));
    await expect(sut.refresh(agent.refreshToken)).rejects.toMatchObject({ code: 'SESSION_ENDED' });
    await sut.call(
      auth.createUser,
      { name: 'Back', email: agent.user.email, role: 'customer' },
      tokenOf(owner),
    );
    const back = await sut.refresh(agent.refreshToken);
    expect(decodeJwt(back.accessToken)).toMatchObject({ role: 'customer', ver: 5 });
  });

  it('leads to another workspace of the person, and to none of others', async () => {
    const mine = await sut.owner('Refresh one');
    const other = await sut.owner('Refresh two');
    const foreign = await sut.owner('Refresh three');
    await sut.call(auth.joinWorkspace, { workspaceSlug: 'refresh-two' }, tokenOf(mine));
    const there = await sut.refresh(mine.refreshToken, mine.workspace.id);
    expect(there).toMatchObject({ role: 'owner', workspace: { id: mine.workspace.id } });
    const back = await sut.refresh(there.refreshToken, other.workspace.id);
    expect(back).toMatchObject({ role: 'customer', workspace: { id: other.workspace.id } });
    await expect(sut.refresh(back.refreshToken, foreign.workspace.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await sut.refresh(back.refreshToken);
  });

  it('notes the device it came from', async () => {
    const { refreshToken, accessToken } = await sut.owner();
    const moved = { device: 'x'.repeat(5_000), address: '192.0.2.77' };
    const next = await sut.call(auth.refresh, { refreshToken, from: moved });
    const { items } = await sut.call(auth.listSessions, {}, tokenOf(next));
    expect(items).toMatchObject([{ address: '192.0.2.77', device: 'x'.repeat(200), current: true }]);
    expect(from.address).not.toBe(moved.address);
    await sut.call(auth.verifySession, {}, { token: accessToken });
  });
});
