import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth } from '@switchboard/contracts';
import { hash as bcrypt } from 'bcryptjs';
import { AuthTest, PASSWORD, from, tokenOf } from './auth-test.js';

const wrong = { code: 'INVALID_CREDENTIALS', kind: 'unauthenticated' };

describe('login', () => {
  let sut: AuthTest;
  beforeAll(async () => {
    sut = await AuthTest.start({ LIMIT_LOGIN_FAILURES_PER_ADDRESS: '1000' });
  });
  afterAll(() => sut.stop());

  it('signs in, whatever the case of the address', async () => {
    const { user, workspace } = await sut.owner('Login');
    const session = await sut.login(user.email.toUpperCase());
    expect(session).toMatchObject({ user: { id: user.id }, workspace: { id: workspace.id }, role: 'owner' });
    const days = (Date.parse(session.refreshExpiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(7, 1);
    const kept = await sut.login(user.email, { keepSignedIn: true });
    expect((Date.parse(kept.refreshExpiresAt) - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
  });

  it('leads to the workspace used last, or to the one that is named', async () => {
    const { user, accessToken, workspace } = await sut.owner('First');
    await sut.owner('Second');
    await sut.call(auth.joinWorkspace, { workspaceSlug: 'second' }, { token: accessToken });
    await expect(sut.login(user.email)).resolves.toMatchObject({
      workspace: { slug: 'second' },
      role: 'customer',
    });
    const named = await sut.login(user.email, { workspaceSlug: 'first' });
    expect(named).toMatchObject({ workspace: { id: workspace.id }, role: 'owner' });
    await expect(sut.login(user.email)).resolves.toMatchObject({ workspace: { slug: 'first' } });
  });

  it('answers alike for a wrong password, an unknown address and a foreign workspace', async () => {
    const { user } = await sut.owner('Alike');
    await sut.owner('Foreign');
    await expect(sut.login(user.email, { password: 'wrong password' })).rejects.toMatchObject(wrong);
    await expect(sut.login('nobody@example.test')).rejects.toMatchObject(wrong);
    await expect(sut.login(user.email, { workspaceSlug: 'foreign' })).rejects.toMatchObject(wrong);
    await expect(sut.login(user.email, { workspaceSlug: 'no-such-thing' })).rejects.toMatchObject(wrong);
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const emails = await Promise.all(
      Array.from({ length: 8 }, async () => (await sut.owner('Timing')).user.email),
    );
    const took = async (email: string): Promise<number> => {
      const started = performance.now();
      await sut.login(email, { password: 'wrong password' }).catch(() => undefined);
      return performance.now() - started;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    // In turns, so that a busy machine slows both.
    for (const email of emails) {
      known.push(await took(email));
      unknown.push(await took(`un${email}`));
    }
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('takes bcrypt hashes, and makes argon2id of them', async () => {
    const { user } = await sut.owner('Old');
    await sut.sql(`update people set password_hash = $1 where id = $2`, [await bcrypt(PASSWORD, 4), user.id]);
    await expect(sut.login(user.email, { password: 'wrong password' })).rejects.toMatchObject(wrong);
    await Promise.all([sut.login(user.email), sut.login(user.email), sut.login(user.email)]);
    const [row] = await sut.sql<{ hash: string }>(`select password_hash as hash from people where id = $1`, [
      user.id,
    ]);
    expect(row?.hash).toMatch(/^\$argon2id\$/);
    await sut.login(user.email);
  });

  it('refuses a deactivated and a removed member who has no other workspace', async () => {
    const owner = await sut.owner('Disable');
    const agent = await sut.member(owner, 'agent');
    await sut.call(auth.updateUser, { id: agent.user.id, isActive: false }, tokenOf(owner));
    await expect(sut.login(agent.user.email)).rejects.toMatchObject({
      code: 'ACCOUNT_DISABLED',
      kind: 'forbidden',
    });
    // Not to be learnt without the password.
    await expect(sut.login(agent.user.email, { password: 'wrong password' })).rejects.toMatchObject(wrong);
    await sut.call(auth.removeUser, { id: agent.user.id }, tokenOf(owner));
    await expect(sut.login(agent.user.email)).rejects.toMatchObject({ code: 'ACCOUNT_DISABLED' });
  });

  it('takes texts only', async () => {
    for (const email of [{ $ne: null }, ['a@b.c'], null, 1]) {
      const request = JSON.parse(JSON.stringify({ email, password: PASSWORD, from }));
      await expect(sut.call(auth.login, request)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    }
  });
});

describe('limits of failed logins', () => {
  it('hold per account, known or not, and let in many right ones at once', async () => {
    const sut = await AuthTest.start();
    const { user } = await sut.owner();
    await Promise.all(Array.from({ length: 20 }, () => sut.login(user.email)));
    for (const email of [user.email, 'nobody@example.test']) {
      const tries = Array.from({ length: 40 }, () => sut.login(email, { password: 'wrong password' }));
      const codes = (await Promise.allSettled(tries)).map(
        (each) => each.status === 'rejected' && each.reason.code,
      );
      const failed = codes.filter((code) => code === 'INVALID_CREDENTIALS').length;
      expect(failed).toBeGreaterThanOrEqual(10);
      // Two at a time may be past the check when the limit is reached.
      expect(failed).toBeLessThanOrEqual(11);
      const late = sut.login(email);
      await expect(late).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
    }
    await sut.sql(`update attempts set started_at = started_at - interval '15 minutes'`);
    await sut.login(user.email);
    await sut.stop();
  });

  it('hold per address, over all accounts', async () => {
    const sut = await AuthTest.start({ LIMIT_LOGIN_FAILURES_PER_ADDRESS: '3' });
    const { user } = await sut.owner();
    for (const n of [1, 2, 3]) {
      await expect(sut.login(`guess${n}@example.test`)).rejects.toMatchObject({
        code: 'INVALID_CREDENTIALS',
      });
    }
    await expect(sut.login(user.email)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    const elsewhere = { device: 'Jest', address: '192.0.2.2' };
    await sut.call(auth.login, { email: user.email, password: PASSWORD, from: elsewhere });
    await sut.stop();
  });
});

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
