import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat, PersonFact, sampleOf, type Role } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import { plainToInstance } from 'class-transformer';
import { PeopleService } from '../src/people/people.service.js';
import { Chat } from './chat.js';

let app: Chat;
beforeAll(async () => {
  app = await Chat.start();
});
afterAll(() => app.stop());

const change = async ({ workspaceId, userId }: UserActor, name: string, role: Role, version: number) => {
  const person = { userId, name, role, isActive: true, version, membershipVersion: 1 };
  const fact = Object.assign(plainToInstance(PersonFact, sampleOf(PersonFact)), person);
  const people = app.service.app.get(PeopleService, { strict: false });
  await app.service.database.inOneTrip(workspaceId, (ask) => people.keep(ask, workspaceId, fact));
};

describe('a person who changes', () => {
  it('is called by their new name wherever conversations name them, and an older fact changes nothing', async () => {
    const { customer, agent, colleague, id } = await app.scene();
    await app.call(chat.takeover, { id }, agent);
    const named = async () => {
      const { items } = await app.call(chat.listConversations, { search: 'zoë' }, colleague);
      const [found] = items;
      return [found?.id, found?.customer.name, found?.assignedAgent?.name];
    };
    await change(customer, 'Zoë', 'customer', 5);
    expect(await named()).toEqual([id, 'Zoë', 'Ann']);
    await change(agent, 'Annette', 'agent', 5);
    await change(customer, 'Cleo', 'customer', 4);
    await change(agent, 'Ann', 'agent', 4);
    expect(await named()).toEqual([id, 'Zoë', 'Annette']);
  });

  it('has their new role in the conversations they are in', async () => {
    const { workspaceId, agent, id } = await app.scene();
    await app.call(chat.takeover, { id }, agent);
    await change(agent, 'Ann', 'admin', 5);
    const rows = await app.service.database.inWorkspace(workspaceId, (tx) =>
      tx.query(`select role from members where conversation_id = $1 and user_id = $2`, [id, agent.userId]),
    );
    expect(rows).toEqual([{ role: 'admin' }]);
  });
});
