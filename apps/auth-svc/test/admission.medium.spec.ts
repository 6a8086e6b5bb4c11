import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PersonRef, type SessionGrant, auth } from '@switchboard/contracts';
import { AuthTest, tokenOf } from './auth-test.js';

describe('a customer whom staff name by their address', () => {
  let sut: AuthTest;
  let owner: SessionGrant;
  beforeAll(async () => {
    sut = await AuthTest.start();
    owner = await sut.owner('Admitting');
  });
  afterAll(() => sut.stop());

  const admit = (email: string, name?: string): Promise<PersonRef> =>
    sut.call(auth.admitCustomer, { workspaceId: owner.workspace.id, email, name }, { service: 'ticket' });

  it('is let in and invited when a name is given, once', async () => {
    const email = sut.newEmail();
    await expect(admit(email)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const admitted = await Promise.all([admit(email, 'Nora'), admit(email, 'Nora')]);
    expect(new Set(admitted.map(({ id }) => id)).size).toBe(1);
    const [nora] = admitted;
    expect(await admit(email)).toEqual(nora);
    expect(await sut.call(auth.getUser, { id: nora!.id }, tokenOf(owner))).toMatchObject({
      ...{ email, role: 'customer', name: 'Nora' },
    });
    expect(await sut.mailsTo(email)).toHaveLength(1);
  });

  it('becomes a customer here too, under their own name', async () => {
    const known = await sut.owner('Somewhere else');
    const { id, email, name } = known.user;
    expect(await admit(email, 'Somebody')).toEqual({ id, name });
  });

  it('is none of the staff, and nobody who was deactivated', async () => {
    await expect(admit(owner.user.email, 'Boss')).rejects.toMatchObject({ code: 'NOT_CUSTOMER' });
    const { id, name } = await admit(sut.newEmail(), 'Gone');
    const { email } = await sut.call(auth.updateUser, { id, isActive: false }, tokenOf(owner));
    await expect(admit(email, name)).rejects.toMatchObject({ code: 'NOT_CUSTOMER' });
  });
});
