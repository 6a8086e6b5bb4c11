import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth } from '@switchboard/contracts';
import { decodeJwt } from 'jose';
import { AuthTest, PASSWORD, tokenOf } from './auth-test.js';

const NEW = 'another password';
const invalid = { code: 'TOKEN_INVALID', kind: 'invalid' };
const ended = { code: 'SESSION_ENDED' };

describe('passwords', () => {
  let sut: AuthTest;
  beforeAll(async () => {
    sut = await AuthTest.start();
  });
  afterAll(() => sut.stop());

  it('are changed with the current one; all other sessions end', async () => {
    const here = await sut.owner();
    const there = await sut.login(here.user.email);
    const change = (currentPassword: string) =>
      sut.call(auth.changePassword, { currentPassword, newPassword: NEW }, tokenOf(here));
    await expect(change('wrong password')).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    await change(PASSWORD);
    await sut.call(auth.verifySession, {}, tokenOf(here));
    await sut.refresh(here.refreshToken);
    await expect(sut.refresh(there.refreshToken)).rejects.toMatchObject(ended);
    await expect(sut.login(here.user.email)).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    await sut.login(here.user.email, { password: NEW });
    const told = (await sut.facts(here.user.id)).filter(({ type }) => type === 'auth.session.ended');
    const exceptSessionId = decodeJwt(here.accessToken)['sid'];
    expect(told).toMatchObject([{ data: { sessionId: null, exceptSessionId, reason: 'password_changed' } }]);
  });

  it('can be guessed by a stolen access token only so often', async () => {
    const { accessToken } = await sut.owner();
    const guess = () =>
      sut.call(auth.changePassword, { currentPassword: 'a guess', newPassword: NEW }, { token: accessToken });
    for (let n = 0; n < 10; n++) await expect(guess()).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    await expect(guess()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('are reset by a link that works once, also when it is used by many at once', async () => {
    const { user, refreshToken } = await sut.owner();
    await sut.call(auth.forgotPassword, { email: user.email });
    const token = await sut.tokenMailedTo(user.email);
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) =>
        sut.call(auth.resetPassword, { token, newPassword: `${NEW} ${n}` }),
      ),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = tries.findIndex(({ status }) => status === 'fulfilled');
    await expect(sut.call(auth.resetPassword, { token, newPassword: NEW })).rejects.toMatchObject(invalid);
    await expect(sut.refresh(refreshToken)).rejects.toMatchObject(ended);
    await expect(sut.login(user.email)).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    // The link came by mail: the address is theirs.
    await expect(sut.login(user.email, { password: `${NEW} ${winner}` })).resolves.toMatchObject({
      user: { emailVerified: true },
    });
  });

  it('are reset by no expired, older, foreign or made-up link', async () => {
    const { user } = await sut.owner();
    const verification = await sut.tokenMailedTo(user.email);
    await sut.call(auth.forgotPassword, { email: user.email });
    const first = await sut.tokenMailedTo(user.email);
    await sut.call(auth.forgotPassword, { email: user.email });
    const second = await sut.tokenMailedTo(user.email);
    expect(second).not.toBe(first);
    const reset = (token: string) => sut.call(auth.resetPassword, { token, newPassword: NEW });
    for (const token of [verification, 'made-up', 'A'.repeat(43)])
      await expect(reset(token)).rejects.toMatchObject(invalid);
    await sut.sql(
      `update one_time_tokens set expires_at = now() where user_id = $1 and purpose = 'reset-password'`,
      [user.id],
    );
    await expect(reset(second)).rejects.toMatchObject(invalid);
    await sut.sql(`update one_time_tokens set expires_at = now() + interval '1 hour' where user_id = $1`, [
      user.id,
    ]);
    await reset(second);
    await expect(reset(first)).rejects.toMatchObject(invalid);
  });

  it('are forgotten alike and as fast by known and unknown people; only one of them gets a mail', async () => {
    const { user } = await sut.owner();
    const took = async (email: string): Promise<number> => {
      const started = performance.now();
      await expect(sut.call(auth.forgotPassword, { email })).resolves.toEqual({});
      return performance.now() - started;
    };
    const unknown = sut.newEmail();
    const [a, b]: [number[], number[]] = [[], []];
    for (let n = 0; n < 12; n++) {
      a.push(await took(user.email));
      b.push(await took(unknown));
    }
    const ratio = median(a) / median(b);
    expect(ratio).toBeGreaterThan(0.4);
    expect(ratio).toBeLessThan(2.5);
    // One verification, and at most five links an hour. Past the limit the answer stays the same.
    expect(await sut.mailsTo(user.email)).toHaveLength(6);
    expect(await sut.mailsTo(unknown)).toHaveLength(0);
    const jobs = await sut.sql<{ data: object }>(`select data from jobs`);
    expect(JSON.stringify(jobs)).not.toContain(unknown);
  });

  it('are reset for a member by a link to the member, not to the admin', async () => {
    const owner = await sut.owner();
    const agent = await sut.member(owner, 'agent');
    const answer = await sut.call(auth.sendPasswordReset, { id: agent.user.id }, tokenOf(owner));
    expect(answer).toEqual({});
    const mail = (await sut.mailsTo(agent.user.email)).at(-1);
    expect(mail).toContain('https://support.example/reset-password?token=');
    await sut.call(auth.resetPassword, {
      token: await sut.tokenMailedTo(agent.user.email),
      newPassword: NEW,
    });
    await sut.login(agent.user.email, { password: NEW });
    const stranger = await sut.owner();
    const foreign = sut.call(auth.sendPasswordReset, { id: agent.user.id }, tokenOf(stranger));
    await expect(foreign).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const admin = await sut.member(owner, 'admin');
    const upwards = sut.call(auth.sendPasswordReset, { id: owner.user.id }, tokenOf(admin));
    await expect(upwards).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('addresses', () => {
  let sut: AuthTest;
  beforeAll(async () => {
    sut = await AuthTest.start();
  });
  afterAll(() => sut.stop());

  it('are verified by the mailed link, once, and it is told', async () => {
    const { user, accessToken } = await sut.owner();
    const token = await sut.tokenMailedTo(user.email);
    await sut.call(auth.verifyEmail, { token });
    await expect(sut.call(auth.verifyEmail, { token })).rejects.toMatchObject(invalid);
    await expect(sut.call(auth.getProfile, {}, { token: accessToken })).resolves.toMatchObject({
      emailVerified: true,
    });
    expect((await sut.facts(user.id)).at(-1)).toMatchObject({
      type: 'auth.user.updated',
      data: { emailVerified: true },
    });
    await sut.call(auth.resendVerification, {}, { token: accessToken });
    expect(await sut.mailsTo(user.email)).toHaveLength(1);
  });

  it('get another link on demand, so many an hour', async () => {
    const { user, accessToken } = await sut.owner();
    const resend = () => sut.call(auth.resendVerification, {}, { token: accessToken });
    for (let n = 0; n < 5; n++) await resend();
    await expect(resend()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await sut.call(auth.verifyEmail, { token: await sut.tokenMailedTo(user.email) });
  });
});

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
