import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auth } from '@switchboard/contracts';
import { decodeJwt } from 'jose';
import { v7 as uuid } from 'uuid';
import { AuthTest, tokenOf } from './auth-test.js';

describe('workspaces', () => {
  let sut: AuthTest;
  beforeAll(async () => {
    sut = await AuthTest.start();
  });
  afterAll(() => sut.stop());

  it('show anyone their public part', async () => {
    const { workspace } = await sut.owner('Public');
    const { id, name, slug, profile, branding, locale } = workspace;
    const found = await sut.call(auth.findWorkspace, { slug: 'Public' });
    expect(found).toEqual({ id, name, slug, profile, branding, locale, registration: true });
    await expect(sut.call(auth.findWorkspace, { slug: 'nowhere' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are read by staff, and changed by admins', async () => {
    const owner = await sut.owner('Settings');
    const agent = await sut.member(owner, 'agent');
    const customer = await sut.customer('settings');
    await expect(sut.call(auth.getWorkspace, {}, tokenOf(agent))).resolves.toMatchObject({
      slug: 'settings',
    });
    await expect(sut.call(auth.getWorkspace, {}, tokenOf(customer))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const change = {
      name: 'Renamed',
      branding: { primaryColor: '#15803D' },
      settings: { automaticHandoff: false },
    };
    await expect(sut.call(auth.updateWorkspace, change, tokenOf(agent))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const workspace = await sut.call(auth.updateWorkspace, change, tokenOf(owner));
    expect(workspace).toMatchObject({
      ...change,
      slug: 'settings',
      settings: { registration: true, automaticHandoff: false },
    });
    const told = await sut.facts(workspace.id);
    expect(told.at(-1)).toMatchObject({
      type: 'auth.workspace.updated',
      sequence: 2,
      data: { name: 'Renamed', version: 2 },
    });
  });

  it('take no colour, zone or language that is none, and nothing that is not theirs to set', async () => {
    const owner = await sut.owner('Faults');
    const update = (change: object) => sut.call(auth.updateWorkspace, change, tokenOf(owner));
    for (const wrong of [
      { branding: { primaryColor: 'red;}' } },
      { branding: { primaryColor: '#ffe600' } },
      { slug: 'No-Capitals' },
      { slug: '../etc' },
      { slug: '-' },
      { timeZone: 'Berlin' },
      { locale: '../en' },
      { settings: { registration: 'yes' } },
    ]) {
      await expect(update(wrong)).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
    }
    const forged = {
      id: uuid(),
      version: 9,
      branding: { textColor: '#123456' },
      settings: { version: 9 },
    };
    expect(await update(forged)).toEqual(owner.workspace);
  });

  it('move to another address that is free, and leave the old one', async () => {
    const [one, two] = [await sut.owner('First address'), await sut.owner('Second address')];
    const move = (slug: string, by = one) => sut.call(auth.updateWorkspace, { slug }, tokenOf(by));
    await expect(move('second-address')).rejects.toMatchObject({ code: 'SLUG_TAKEN', kind: 'conflict' });
    await expect(move('first-address')).resolves.toMatchObject({ slug: 'first-address' });
    await expect(move('new-address')).resolves.toMatchObject({ slug: 'new-address' });
    await expect(sut.call(auth.findWorkspace, { slug: 'new-address' })).resolves.toMatchObject({
      ...{ id: one.workspace.id, branding: { textColor: '#ffffff' } },
    });
    await expect(sut.call(auth.findWorkspace, { slug: 'first-address' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const race = await Promise.allSettled([move('wanted'), move('wanted', two)]);
    expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = race.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: 'SLUG_TAKEN' });
  });

  it('are joined as a customer, once, where people may register', async () => {
    const owner = await sut.owner('Joinable');
    const guest = await sut.owner('Guest');
    const joined = await sut.call(auth.joinWorkspace, { workspaceSlug: 'joinable' }, tokenOf(guest));
    expect(joined).toMatchObject({
      role: 'customer',
      workspace: { slug: 'joinable' },
      user: { id: guest.user.id },
    });
    expect(joined).not.toHaveProperty('refreshToken');
    expect(decodeJwt(joined.accessToken)['sid']).toBe(decodeJwt(guest.accessToken)['sid']);
    const again = sut.call(auth.joinWorkspace, { workspaceSlug: 'joinable' }, tokenOf(guest));
    await expect(again).rejects.toMatchObject({ code: 'ALREADY_MEMBER' });
    expect((await sut.facts(guest.user.id)).at(-1)).toMatchObject({
      type: 'auth.member.added',
      workspaceId: owner.workspace.id,
      data: { role: 'customer' },
    });
    await sut.call(auth.updateWorkspace, { settings: { registration: false } }, tokenOf(owner));
    const closed = sut.call(auth.joinWorkspace, { workspaceSlug: 'joinable' }, tokenOf(await sut.owner()));
    await expect(closed).rejects.toMatchObject({ code: 'SIGNUP_CLOSED' });
  });

  it('are switched between, mine only', async () => {
    const person = await sut.owner('Switch one');
    const second = await sut.call(
      auth.createWorkspace,
      { name: 'Switch two', profile: 'agency' },
      tokenOf(person),
    );
    expect(second).toMatchObject({ slug: 'switch-two', profile: 'agency' });
    const foreign = await sut.owner('Switch foreign');
    const switchTo = (workspaceId: string) =>
      sut.call(auth.switchWorkspace, { workspaceId }, tokenOf(person));
    await expect(switchTo(second.id)).resolves.toMatchObject({ role: 'owner', workspace: { id: second.id } });
    await expect(switchTo(foreign.workspace.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { items } = await sut.call(auth.listMemberships, {}, tokenOf(person));
    expect(items.map(({ workspace, role }) => [workspace.slug, role]).sort()).toEqual([
      ['switch-one', 'owner'],
      ['switch-two', 'owner'],
    ]);
    // The session goes on where it was led.
    await expect(sut.refresh(person.refreshToken)).resolves.toMatchObject({ workspace: { id: second.id } });
  });

  it('have preferences of people told in each of them', async () => {
    const person = await sut.owner('Prefer one');
    await sut.call(auth.createWorkspace, { name: 'Prefer two' }, tokenOf(person));
    const preferences = {
      tone: 'formal',
      responseLength: 'concise',
      customInstructions: 'Be brief.',
    } as const;
    const set = await sut.call(auth.updatePreferences, preferences, tokenOf(person));
    expect(set).toEqual(preferences);
    const told = (await sut.facts(person.user.id)).slice(-2);
    expect(told).toMatchObject([{ data: { preferences } }, { data: { preferences } }]);
    expect(new Set(told.map(({ workspaceId }) => workspaceId)).size).toBe(2);
    const long = { customInstructions: 'x'.repeat(501) };
    await expect(sut.call(auth.updatePreferences, long, tokenOf(person))).rejects.toMatchObject({
      code: 'VALIDATION_FAILED',
    });
  });
});

describe('row-level security', () => {
  it('shows nothing without a workspace or a person, and of a person only their own', async () => {
    const sut = await AuthTest.start();
    const [one, other] = [await sut.owner('One'), await sut.owner('Other')];
    const seen = `select (select count(*) from workspaces)::int as workspaces, (select count(*) from memberships)::int as memberships`;
    expect(await sut.sql(seen)).toEqual([{ workspaces: 0, memberships: 0 }]);
    const { database } = sut.service;
    const inside = await database.inWorkspace(one.workspace.id, (tx) => tx.query(seen));
    expect(inside).toEqual([{ workspaces: 1, memberships: 1 }]);
    const asPerson = await database.inTransaction(async (tx) => {
      await tx.query(`select set_config('app.user_id', $1, true)`, [other.user.id]);
      return tx.query('select slug from workspaces');
    });
    expect(asPerson).toEqual([{ slug: 'other' }]);
    const foreign = database.inWorkspace(one.workspace.id, (tx) =>
      tx.query(`insert into memberships (workspace_id, user_id, role) values ($1, $2, 'owner')`, [
        other.workspace.id,
        one.user.id,
      ]),
    );
    await expect(foreign).rejects.toThrow();
    expect(await sut.sql(seen)).toEqual([{ workspaces: 0, memberships: 0 }]);
    await sut.stop();
  });
});
