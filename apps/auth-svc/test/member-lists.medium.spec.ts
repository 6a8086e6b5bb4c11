import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type SessionGrant, auth } from '@switchboard/contracts';
import { AuthTest, tokenOf } from './auth-test.js';

const missing = { code: 'NOT_FOUND', kind: 'not-found' };
const forbidden = { code: 'FORBIDDEN', kind: 'forbidden' };

describe('lists of members', () => {
  let sut: AuthTest;
  let owner: SessionGrant;

  beforeAll(async () => {
    sut = await AuthTest.start();
    owner = await sut.owner('Lists');
    const [many, other] = [owner, await sut.owner('Other lists')];
    for (let n = 0; n < 25; n++) {
      const role = n % 5 === 0 ? 'agent' : 'customer';
      const user = { name: `Number ${n}`, email: sut.newEmail(), role } as const;
      await sut.call(auth.createUser, user, tokenOf(n === 24 ? other : many));
    }
    // The same time for several: the id decides.
    await sut.service.database.inWorkspace(owner.workspace.id, (tx) =>
      tx.query(
        `update memberships set created_at = date_trunc('second', created_at) where workspace_id = $1`,
        [owner.workspace.id],
      ),
    );
  });
  afterAll(() => sut.stop());

  it('go through everybody once, page by page', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await sut.call(auth.listUsers, { limit: 7, cursor }, tokenOf(owner));
      expect(page.total).toBe(25);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  it('are searched and filtered', async () => {
    const list = async (query: object) => sut.call(auth.listUsers, query, tokenOf(owner));
    expect((await list({ role: ['agent'] })).total).toBe(5);
    expect((await list({ role: ['agent', 'owner'] })).total).toBe(6);
    expect((await list({ search: 'NUMBER 7' })).items.map(({ name }) => name)).toEqual(['Number 7']);
    for (const search of ['%', '_umber', '\\', "' or 1=1 --"]) expect((await list({ search })).total).toBe(0);
    const [{ id } = { id: '' }] = (await list({ search: 'Number 7' })).items;
    await sut.call(auth.updateUser, { id, isActive: false }, tokenOf(owner));
    expect((await list({ isActive: false })).items.map(({ name }) => name)).toEqual(['Number 7']);
    expect((await list({ isActive: true })).total).toBe(24);
  });

  it('take no cursor but their own', async () => {
    for (const cursor of [
      'x',
      'bm9uc2Vuc2U',
      Buffer.from(`2026-01-01T00:00:00.000Z|1' or 1=1`).toString('base64url'),
    ]) {
      await expect(sut.call(auth.listUsers, { cursor }, tokenOf(owner))).rejects.toMatchObject({
        code: 'INVALID_CURSOR',
      });
    }
    await expect(sut.call(auth.listUsers, { limit: 101 }, tokenOf(owner))).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });

  it('show staff the customers, and colleagues who are there to be chosen', async () => {
    const agent = await sut.member(owner, 'agent');
    const customers = await sut.call(auth.listCustomers, { search: 'number', limit: 100 }, tokenOf(agent));
    expect(new Set(customers.items.map(({ role }) => role))).toEqual(new Set(['customer']));
    const [{ id } = { id: '' }] = customers.items;
    await expect(sut.call(auth.getCustomer, { id }, tokenOf(agent))).resolves.toMatchObject({
      role: 'customer',
    });
    const colleague = sut.call(auth.getCustomer, { id: owner.user.id }, tokenOf(agent));
    await expect(colleague).rejects.toMatchObject(missing);
    const staff = await sut.call(auth.listStaff, {}, tokenOf(agent));
    expect(staff.items.map(({ role }) => role).sort()).toEqual([
      'agent',
      'agent',
      'agent',
      'agent',
      'agent',
      'agent',
      'owner',
    ]);
    const customer = await sut.customer('lists');
    await expect(sut.call(auth.listCustomers, {}, tokenOf(customer))).rejects.toMatchObject(forbidden);
    await expect(sut.call(auth.listStaff, {}, tokenOf(customer))).rejects.toMatchObject(forbidden);
  });
});
