import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SessionGrant, auth } from '@switchboard/contracts';
import { v7 as uuid } from 'uuid';
import { AuthTest, PASSWORD, tokenOf } from './auth-test.js';

const missing = { code: 'NOT_FOUND', kind: 'not-found' };
const forbidden = { code: 'FORBIDDEN', kind: 'forbidden' };
const lastOwner = { code: 'LAST_OWNER', kind: 'conflict' };

describe('members', () => {
  let sut: AuthTest;
  let owner: SessionGrant;
  let admin: SessionGrant;
  let agent: SessionGrant;
  let customer: SessionGrant;

  beforeAll(async () => {
    sut = await AuthTest.start();
    owner = await sut.owner('Members');
    admin = await sut.member(owner, 'admin');
    agent = await sut.member(owner, 'agent');
    customer = await sut.customer('members');
  });
  afterAll(() => sut.stop());

  const add = (by: SessionGrant, more: object = {}) =>
    sut.call(
      auth.createUser,
      { name: 'New', email: sut.newEmail(), role: 'agent' as const, ...more },
      tokenOf(by),
    );
  const types = async (id: string): Promise<string[]> => (await sut.facts(id)).map(({ type }) => type);

  it('are added with a password, and can sign in at once', async () => {
    const email = sut.newEmail();
    const user = await add(owner, { email, password: PASSWORD });
    expect(user).toMatchObject({ email, role: 'agent', isActive: true, emailVerified: false });
    expect(user).not.toHaveProperty('invitationUrl');
    await expect(sut.login(email)).resolves.toMatchObject({ role: 'agent', workspace: { slug: 'members' } });
    expect(await types(user.id)).toEqual(['auth.user.registered', 'auth.member.added']);
  });

  it('are changed by role: each change is told, and voids their tokens', async () => {
    const member = await sut.member(owner, 'agent');
    const { id } = member.user;
    await expect(sut.call(auth.updateUser, { id, role: 'admin' }, tokenOf(owner))).resolves.toMatchObject({
      role: 'admin',
    });
    await expect(sut.call(auth.listUsers, {}, tokenOf(member))).rejects.toMatchObject({
      code: 'SESSION_ENDED',
    });
    await sut.call(auth.updateUser, { id, isActive: false }, tokenOf(owner));
    await sut.call(auth.updateUser, { id, isActive: false }, tokenOf(owner));
    await sut.call(auth.updateUser, { id, isActive: true, role: 'agent' }, tokenOf(owner));
    await sut.call(auth.removeUser, { id }, tokenOf(owner));
    await expect(sut.call(auth.removeUser, { id }, tokenOf(owner))).rejects.toMatchObject(missing);
    const told = (await sut.facts(id)).slice(2);
    expect(told.map(({ type, data }) => [type.slice(5), data['membershipVersion']])).toEqual([
      ['member.role-changed', 2],
      ['user.deactivated', 3],
      ['member.role-changed', 4],
      ['member.added', 4],
      ['member.removed', 5],
    ]);
    const sequences = told.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  });

  it('are named, for this workspace only; what the person says later counts', async () => {
    const member = await sut.member(owner, 'agent');
    const { id } = member.user;
    const elsewhere = await sut.owner('Members elsewhere');
    await sut.call(auth.joinWorkspace, { workspaceSlug: 'members-elsewhere' }, tokenOf(member));
    const words = { name: 'Called so', phone: '+49 1', company: 'Acme' };
    await expect(sut.call(auth.updateUser, { id, ...words }, tokenOf(owner))).resolves.toMatchObject(words);
    await expect(sut.call(auth.getUser, { id }, tokenOf(elsewhere))).resolves.toMatchObject({
      name: 'A agent',
      phone: null,
    });
    expect((await sut.facts(id)).at(-1)).toMatchObject({
      type: 'auth.user.updated',
      workspaceId: owner.workspace.id,
    });
    await sut.call(auth.updateProfile, { name: 'My name' }, tokenOf(member));
    await expect(sut.call(auth.getUser, { id }, tokenOf(owner))).resolves.toMatchObject({
      name: 'My name',
      phone: '+49 1',
    });
    const told = (await sut.facts(id)).slice(-2);
    expect(told.map(({ workspaceId }) => workspaceId).sort()).toEqual(
      [owner.workspace.id, elsewhere.workspace.id].sort(),
    );
    expect(told).toMatchObject([{ data: { name: 'My name' } }, { data: { name: 'My name' } }]);
  });

  it('are made and changed by admins only, owners by owners only', async () => {
    for (const by of [agent, customer]) {
      await expect(add(by)).rejects.toMatchObject(forbidden);
      await expect(sut.call(auth.listUsers, {}, tokenOf(by))).rejects.toMatchObject(forbidden);
      await expect(sut.call(auth.getUser, { id: owner.user.id }, tokenOf(by))).rejects.toMatchObject(
        forbidden,
      );
      await expect(
        sut.call(auth.updateUser, { id: by.user.id, role: 'owner' }, tokenOf(by)),
      ).rejects.toMatchObject(forbidden);
      await expect(sut.call(auth.removeUser, { id: agent.user.id }, tokenOf(by))).rejects.toMatchObject(
        forbidden,
      );
    }
    await add(admin, { role: 'admin' });
    await expect(add(admin, { role: 'owner' })).rejects.toMatchObject(forbidden);
    const to = (id: string, change: object) => sut.call(auth.updateUser, { id, ...change }, tokenOf(admin));
    await expect(to(admin.user.id, { role: 'owner' })).rejects.toMatchObject(forbidden);
    await expect(to(owner.user.id, { isActive: false })).rejects.toMatchObject(forbidden);
    await expect(sut.call(auth.removeUser, { id: owner.user.id }, tokenOf(admin))).rejects.toMatchObject(
      forbidden,
    );
  });

  it('always have an owner, also when two leave at the same moment', async () => {
    const one = await sut.owner('Two owners');
    const oneself = (by: SessionGrant, change: object) =>
      sut.call(auth.updateUser, { id: by.user.id, ...change }, tokenOf(by));
    await expect(oneself(one, { role: 'admin' })).rejects.toMatchObject(lastOwner);
    await expect(oneself(one, { isActive: false })).rejects.toMatchObject(lastOwner);
    await expect(sut.call(auth.removeUser, { id: one.user.id }, tokenOf(one))).rejects.toMatchObject(
      lastOwner,
    );
    // One who was invited and never came can't keep a workspace.
    await add(one, { role: 'owner' });
    await expect(oneself(one, { role: 'admin' })).rejects.toMatchObject(lastOwner);
    for (let round = 0; round < 6; round++) {
      const workspace = await sut.owner('Race');
      const second = await sut.member(workspace, 'owner');
      const tries = await Promise.allSettled([
        oneself(workspace, { role: 'agent' }),
        round % 2
          ? oneself(second, { isActive: false })
          : sut.call(auth.removeUser, { id: second.user.id }, tokenOf(second)),
      ]);
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('of another workspace do not exist', async () => {
    const stranger = await sut.owner('Stranger');
    for (const id of [agent.user.id, uuid()]) {
      await expect(sut.call(auth.getUser, { id }, tokenOf(stranger))).rejects.toMatchObject(missing);
      await expect(
        sut.call(auth.updateUser, { id, role: 'customer' }, tokenOf(stranger)),
      ).rejects.toMatchObject(missing);
      await expect(sut.call(auth.removeUser, { id }, tokenOf(stranger))).rejects.toMatchObject(missing);
      await expect(sut.call(auth.getCustomer, { id }, tokenOf(stranger))).rejects.toMatchObject(missing);
    }
    await expect(sut.call(auth.getUser, { id: agent.user.id }, tokenOf(owner))).resolves.toMatchObject({
      role: 'agent',
    });
  });

  it('take no fields that are not theirs to set', async () => {
    const { id, email } = agent.user;
    const forged = {
      id,
      email: 'evil@example.test',
      emailVerified: true,
      version: 99,
      passwordHash: 'x',
      workspaceId: uuid(),
    };
    const user = await sut.call(auth.updateUser, forged, tokenOf(owner));
    expect(user).toMatchObject({ id, email, emailVerified: false });
    const profile = { name: 'Still me', role: 'owner', isActive: false, email: 'evil@example.test' };
    await expect(sut.call(auth.updateProfile, profile, tokenOf(agent))).resolves.toMatchObject({
      email,
      role: 'agent',
    });
  });

  it('are added once for an Idempotency-Key', async () => {
    const request = { name: 'Once', email: sut.newEmail(), role: 'agent' as const };
    const by = { ...tokenOf(owner), idempotencyKey: 'add-once' };
    const first = await sut.call(auth.createUser, request, by);
    await expect(sut.call(auth.createUser, request, by)).resolves.toEqual(first);
    const other = sut.call(auth.createUser, { ...request, name: 'Twice' }, by);
    await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    const [keys] = await sut.sql<{ all: string }>('select json_agg(k)::text as all from idempotency_keys k');
    expect(keys?.all).not.toContain(first.invitationUrl?.split('token=')[1]);
  });
});
