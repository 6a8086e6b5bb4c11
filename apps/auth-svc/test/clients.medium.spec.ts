import { type CustomerProfile, type SessionGrant, auth } from '@switchboard/contracts';
import { v7 as uuid } from 'uuid';
import { AuthTest, tokenOf } from './auth-test.js';

const missing = { code: 'NOT_FOUND', kind: 'not-found' };
const forbidden = { code: 'FORBIDDEN', kind: 'forbidden' };

describe('clients', () => {
  let sut: AuthTest;
  let owner: SessionGrant;
  let agent: SessionGrant;
  let customer: SessionGrant;
  let stranger: SessionGrant;

  beforeAll(async () => {
    sut = await AuthTest.start();
    owner = await sut.owner('Clients');
    agent = await sut.member(owner, 'agent');
    customer = await sut.customer('clients');
    stranger = await sut.owner('Strangers');
  });
  afterAll(() => sut.stop());

  const add = (name: string, more: object = {}) =>
    sut.call(auth.createClient, { name, ...more }, tokenOf(owner));
  const link = (id: string, userId: string, by = owner) =>
    sut.call(auth.linkClientUser, { id, userId }, tokenOf(by));
  const profile = (id: string): Promise<CustomerProfile> =>
    sut.call(auth.getCustomer, { id }, tokenOf(agent));

  it('are kept as they are described, each change told with a higher version', async () => {
    const made = await add('  Acme  ', {
      email: 'Info@Acme.test',
      country: 'Norway',
      phone: '+47 1',
      status: 'active',
    });
    expect(made).toMatchObject({ name: 'Acme', email: 'info@acme.test', contactPerson: null, users: 0 });
    const { id } = made;
    const change = { id, contactPerson: 'Ada', phone: '', email: null, status: 'inactive' as const };
    await expect(sut.call(auth.updateClient, change, tokenOf(owner))).resolves.toMatchObject({
      ...{
        name: 'Acme',
        country: 'Norway',
        contactPerson: 'Ada',
        phone: null,
        email: null,
        status: 'inactive',
      },
    });
    await sut.call(auth.updateClient, { id }, tokenOf(owner));
    await sut.call(auth.deleteClient, { id }, tokenOf(owner));
    await expect(sut.call(auth.getClient, { id }, tokenOf(owner))).rejects.toMatchObject(missing);
    const told = await sut.facts(id);
    expect(told.map(({ type, sequence }) => [type, sequence])).toEqual([
      ['auth.client.created', 1],
      ['auth.client.updated', 2],
      ['auth.client.deleted', 3],
    ]);
    expect(told[1]?.data).toMatchObject({ contactPerson: 'Ada', status: 'inactive', version: 2 });
  });

  it('are searched and paged', async () => {
    for (const name of ['Page one', 'Page two', 'Page 100%']) await add(name, { contactPerson: 'Zoe Pager' });
    const list = (query: object) => sut.call(auth.listClients, query, tokenOf(agent));
    const first = await list({ search: 'pager', limit: 2 });
    expect([first.items.map(({ name }) => name), first.total]).toEqual([['Page 100%', 'Page two'], 3]);
    const rest = await list({ search: 'pager', limit: 2, cursor: first.nextCursor ?? '' });
    expect([rest.items.map(({ name }) => name), rest.nextCursor]).toEqual([['Page one'], null]);
    expect((await list({ search: '100%' })).items).toHaveLength(1);
    expect((await list({ search: 'pager', status: ['inactive'] })).total).toBe(0);
    await expect(list({ cursor: 'x' })).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
  });

  it('have people: each belongs to one client at most, and their facts say so', async () => {
    const [one, two] = [await add('One'), await add('Two')];
    const { id } = customer.user;
    await expect(link(one.id, id)).resolves.toMatchObject({ id, client: { id: one.id, name: 'One' } });
    await link(one.id, id);
    await expect(profile(id)).resolves.toMatchObject({ client: { name: 'One' } });
    await link(two.id, id);
    const listed = await sut.call(auth.listCustomers, { client: two.id }, tokenOf(agent));
    expect(listed.items).toMatchObject([{ id, client: { name: 'Two' } }]);
    const found = await sut.call(auth.listCustomers, { search: 'two' }, tokenOf(agent));
    expect(found.items.map((each) => each.id)).toEqual([id]);
    const users = (clientId: string) => sut.call(auth.listClientUsers, { id: clientId }, tokenOf(agent));
    expect([(await users(one.id)).total, (await users(two.id)).total]).toEqual([0, 1]);
    await expect(sut.call(auth.getClient, { id: two.id }, tokenOf(agent))).resolves.toMatchObject({
      users: 1,
    });
    await sut.call(auth.unlinkClientUser, { id: two.id, userId: id }, tokenOf(owner));
    const again = sut.call(auth.unlinkClientUser, { id: two.id, userId: id }, tokenOf(owner));
    await expect(again).rejects.toMatchObject(missing);
    await expect(profile(id)).resolves.toMatchObject({ client: null });
    const told = (await sut.facts(id)).filter(({ type }) => type === 'auth.user.updated');
    expect(told.map(({ data }) => data['clientId'])).toEqual([one.id, two.id, null]);
  });

  it('are not deleted under people; a removed member is no more of it', async () => {
    const { id } = await add('Needed');
    const member = await sut.member(owner, 'customer');
    await link(id, member.user.id);
    const refused = sut.call(auth.deleteClient, { id }, tokenOf(owner));
    await expect(refused).rejects.toMatchObject({ code: 'IN_USE', kind: 'conflict', data: { users: 1 } });
    await sut.call(auth.removeUser, { id: member.user.id }, tokenOf(owner));
    await sut.call(auth.deleteClient, { id }, tokenOf(owner));
  });

  it('never vanish while somebody is linked to them', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await add('Race');
      const [linked, deleted] = await Promise.allSettled([
        link(id, customer.user.id),
        sut.call(auth.deleteClient, { id }, tokenOf(owner)),
      ]);
      expect([linked.status, deleted.status].sort()).toEqual(['fulfilled', 'rejected']);
      const failed = [linked, deleted].find(({ status }) => status === 'rejected');
      expect(['NOT_FOUND', 'IN_USE']).toContain((failed as PromiseRejectedResult).reason.code);
    }
  });

  it('are read by staff, written by admins, and nothing to others', async () => {
    const { id } = await add('Ours');
    const linked = { id, userId: customer.user.id };
    for (const by of [agent, customer]) {
      await expect(sut.call(auth.createClient, { name: 'X' }, tokenOf(by))).rejects.toMatchObject(forbidden);
      await expect(sut.call(auth.updateClient, { id, name: 'X' }, tokenOf(by))).rejects.toMatchObject(
        forbidden,
      );
      await expect(sut.call(auth.deleteClient, { id }, tokenOf(by))).rejects.toMatchObject(forbidden);
      await expect(link(id, linked.userId, by)).rejects.toMatchObject(forbidden);
    }
    await expect(sut.call(auth.listClients, {}, tokenOf(customer))).rejects.toMatchObject(forbidden);
    await expect(sut.call(auth.getClient, { id }, tokenOf(stranger))).rejects.toMatchObject(missing);
    await expect(link(id, stranger.user.id, stranger)).rejects.toMatchObject(missing);
    await expect(link(id, stranger.user.id)).rejects.toMatchObject(missing);
    await expect(link(uuid(), customer.user.id)).rejects.toMatchObject(missing);
    expect((await sut.call(auth.listClients, {}, tokenOf(stranger))).total).toBe(0);
  });

  it('are made once for an Idempotency-Key', async () => {
    const by = { ...tokenOf(owner), idempotencyKey: 'client-once' };
    const first = await sut.call(auth.createClient, { name: 'Once' }, by);
    await expect(sut.call(auth.createClient, { name: 'Once' }, by)).resolves.toEqual(first);
    const other = sut.call(auth.createClient, { name: 'Twice' }, by);
    await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('are linked once for an Idempotency-Key', async () => {
    const client = await sut.call(auth.createClient, { name: 'Linked' }, tokenOf(owner));
    const { user } = await sut.member(owner, 'customer');
    const by = { ...tokenOf(owner), idempotencyKey: 'link-once' };
    const request = { id: client.id, userId: user.id };
    const first = await sut.call(auth.linkClientUser, request, by);
    await expect(sut.call(auth.linkClientUser, request, by)).resolves.toEqual(first);
    const another = sut.call(auth.linkClientUser, { ...request, userId: owner.user.id }, by);
    await expect(another).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });
});
