import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SessionGrant, auth } from '@switchboard/contracts';
import { AuthTest, PASSWORD, tokenOf } from './auth-test.js';

const NEW = 'chosen by the invited';

describe('invitations', () => {
  let sut: AuthTest;
  let owner: SessionGrant;
  beforeAll(async () => {
    sut = await AuthTest.start();
    owner = await sut.owner('Inviting');
  });
  afterAll(() => sut.stop());

  const invite = (email: string, role: 'agent' | 'admin' | 'customer', by = owner) =>
    sut.call(auth.createUser, { name: 'Invited', email, role }, tokenOf(by));

  it('are accepted by choosing a password, which verifies the address', async () => {
    const email = sut.newEmail();
    const { id, invitationUrl } = await invite(email, 'agent');
    const token = await sut.tokenMailedTo(email);
    expect(invitationUrl).toBe(`https://support.example/accept-invitation?token=${token}&workspace=inviting`);
    await expect(sut.login(email)).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    await sut.call(auth.resetPassword, { token, newPassword: NEW });
    await expect(sut.login(email, { password: NEW })).resolves.toMatchObject({
      user: { id, emailVerified: true },
      role: 'agent',
    });
    await expect(sut.call(auth.resetPassword, { token, newPassword: NEW })).rejects.toMatchObject({
      code: 'TOKEN_INVALID',
    });
  });

  it('of somebody known add a membership, and give the admin neither password nor link', async () => {
    const known = await sut.owner('Their own');
    const { email, id } = known.user;
    const withPassword = { name: 'X', email, role: 'agent', password: PASSWORD } as const;
    await expect(sut.call(auth.createUser, withPassword, tokenOf(owner))).rejects.toMatchObject({
      code: 'EMAIL_KNOWN',
    });
    const member = await invite(email.toUpperCase(), 'customer');
    expect(member).toMatchObject({ id, name: known.user.name, role: 'customer' });
    expect(member).not.toHaveProperty('invitationUrl');
    await expect(invite(email, 'customer')).rejects.toMatchObject({ code: 'ALREADY_MEMBER' });
    const mail = (await sut.mailsTo(email)).at(-1);
    expect(mail).toContain('https://support.example/w/inviting');
    expect(mail).not.toContain('token=');
    await sut.login(email, { workspaceSlug: 'inviting' });
  });

  it('to staff wait until the address is verified, and nobody hears of them before', async () => {
    const squatter = await sut.owner('Squatter');
    const { email, id } = squatter.user;
    const member = await invite(email, 'admin');
    expect(member).not.toHaveProperty('invitationUrl');
    const { items } = await sut.call(auth.listMemberships, {}, tokenOf(squatter));
    expect(items.find(({ workspace }) => workspace.slug === 'inviting')).toMatchObject({
      pending: true,
      role: 'admin',
    });
    const { id: workspaceId } = owner.workspace;
    await expect(sut.call(auth.switchWorkspace, { workspaceId }, tokenOf(squatter))).rejects.toMatchObject({
      code: 'ACCOUNT_DISABLED',
    });
    await expect(sut.refresh(squatter.refreshToken, workspaceId)).rejects.toMatchObject({
      code: 'ACCOUNT_DISABLED',
    });
    await expect(sut.login(email, { workspaceSlug: 'inviting' })).rejects.toMatchObject({
      code: 'ACCOUNT_DISABLED',
    });
    await expect(sut.login(email)).resolves.toMatchObject({ workspace: { slug: 'squatter' } });
    const told = async () => (await sut.facts(id)).filter((fact) => fact.workspaceId === workspaceId);
    expect(await told()).toEqual([]);

    // Whoever reads the address's mail accepts, with a new password: the squatter's is gone, and so are their sessions.
    await sut.call(auth.resetPassword, { token: await sut.tokenMailedTo(email), newPassword: NEW });
    expect(await told()).toMatchObject([
      { type: 'auth.member.added', data: { role: 'admin', membershipVersion: 2 } },
      { type: 'auth.session.ended' },
    ]);
    await expect(sut.refresh(squatter.refreshToken)).rejects.toMatchObject({ code: 'SESSION_ENDED' });
    await expect(sut.login(email)).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS' });
    await expect(sut.login(email, { password: NEW, workspaceSlug: 'inviting' })).resolves.toMatchObject({
      role: 'admin',
    });
  });

  it('by a second workspace give its admin no way into the first', async () => {
    const email = sut.newEmail();
    await invite(email, 'admin');
    const first = await sut.tokenMailedTo(email);
    const second = await sut.owner('Second inviting');
    await expect(invite(email, 'customer', second)).resolves.not.toHaveProperty('invitationUrl');
    expect(await sut.tokenMailedTo(email)).not.toBe(first);
  });

  it('welcome back who was removed, with what they were called then forgotten', async () => {
    const agent = await sut.member(owner, 'agent');
    const { id, email } = agent.user;
    await sut.call(auth.updateUser, { id, name: 'Nickname' }, tokenOf(owner));
    await sut.call(auth.removeUser, { id }, tokenOf(owner));
    await expect(sut.call(auth.getUser, { id }, tokenOf(owner))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const back = await invite(email, 'customer');
    expect(back).toMatchObject({ id, name: 'A agent', role: 'customer', isActive: true });
    await expect(sut.call(auth.verifySession, {}, tokenOf(agent))).rejects.toMatchObject({
      code: 'SESSION_ENDED',
    });
  });
});
