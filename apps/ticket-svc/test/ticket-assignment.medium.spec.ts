import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ticket, type TicketHistoryEntry } from '@switchboard/contracts';
import type { UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AutomaticAssignments } from '../src/tickets/automatic-assignments.js';
import { codeOf, Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
  await desk.startChat();
}, 30_000);
afterAll(() => desk.stop());

const factsOf = async (id: string): Promise<string[]> =>
  (await desk.facts(id)).map(({ type, sequence }) => `${sequence} ${type.slice('ticket.ticket.'.length)}`);

const short = ({ actor, field, from, to }: TicketHistoryEntry) => [actor?.name ?? null, field, from, to];

describe('who has a ticket', () => {
  it('is one of two who take it at once; the other is told who', async () => {
    const { agent, colleague, customer } = await desk.scene();
    for (let round = 0; round < 10; round += 1) {
      const { id } = await desk.open(customer);
      const takes = await Promise.allSettled(
        [agent, colleague].map((by) => desk.call(ticket.assignTicket, { id, agentId: by.userId }, by)),
      );
      const { assignee } = await desk.get(id, agent);
      const lost = takes.filter((take) => take.status === 'rejected');
      expect(lost).toHaveLength(1);
      expect(lost[0]).toMatchObject({ reason: { code: 'ALREADY_ASSIGNED', data: { agent: assignee } } });
      expect(await factsOf(id)).toEqual(['1 created', '2 assigned']);
    }
  });

  it('changes by force, by somebody else’s hand, and back into the queue', async () => {
    const { agent, colleague, admin, customer } = await desk.scene();
    const { id } = await desk.open(customer);
    const give = (agentId: string | null, by = agent, more = {}) =>
      desk.call(ticket.assignTicket, { id, agentId, ...more }, by);
    await give(agent.userId);
    expect((await give(agent.userId)).version).toBe(2);
    expect((await give(colleague.userId, colleague, { force: true })).assignee?.name).toBe('Bob');
    expect((await give(agent.userId, admin)).assignee?.name).toBe('Ann');
    expect((await give(null)).assignee).toBeNull();
    expect(await codeOf(give(customer.userId))).toBe('NOT_FOUND');
    expect(await codeOf(give(uuid()))).toBe('NOT_FOUND');
  });

  it('may change with an escalation, which raises the priority up to the top', async () => {
    const { agent, colleague, customer } = await desk.scene();
    const { id } = await desk.open(customer, { priority: 'high' });
    const request = { id, reason: 'Third complaint', assigneeId: colleague.userId };
    const escalated = await desk.call(ticket.escalateTicket, request, { ...agent, idempotencyKey: 'e' });
    expect(escalated).toMatchObject({ priority: 'urgent', assignee: { name: 'Bob' }, version: 3 });
    expect(escalated.escalatedAt).not.toBeNull();
    expect(await desk.call(ticket.escalateTicket, request, { ...agent, idempotencyKey: 'e' })).toEqual(
      escalated,
    );
    expect((await desk.call(ticket.escalateTicket, { id }, agent)).priority).toBe('urgent');
    expect(await factsOf(id)).toEqual(['1 created', '2 escalated', '3 assigned', '4 escalated']);
    const { items } = await desk.call(ticket.ticketHistory, { id }, agent);
    expect(items.slice(1, 3).map(short)).toEqual([
      ['Ann', 'priority', 'high', 'urgent'],
      ['Ann', 'escalated', null, 'Third complaint'],
    ]);
    await desk.call(ticket.setTicketStatus, { id, status: 'closed' }, agent);
    expect(await codeOf(desk.call(ticket.escalateTicket, { id }, agent))).toBe('TICKET_CLOSED');
  });
});

describe('staff are told', () => {
  const told = async (by: UserActor): Promise<string[]> =>
    (await desk.call(ticket.listNotifications, {}, by)).items.map(({ kind, label }) => `${kind} ${label}`);

  it('of what they were given and, as admins, of what was escalated; who did it is not', async () => {
    const { agent, colleague, admin, customer } = await desk.scene();
    const { id } = await desk.open(customer, { title: 'Lamp' });
    await desk.call(ticket.assignTicket, { id, agentId: agent.userId }, agent);
    await desk.call(ticket.assignTicket, { id, agentId: colleague.userId }, agent);
    await desk.call(ticket.escalateTicket, { id, assigneeId: agent.userId }, agent);
    expect(await told(agent)).toEqual([]);
    expect(await told(colleague)).toEqual(['ticket_escalated #1 Lamp', 'ticket_assigned #1 Lamp']);
    expect(await told(admin)).toEqual(['ticket_escalated #1 Lamp']);
  });
});

describe('routing', () => {
  const because = { rule: 'least_loaded', candidates: [], at: '2026-01-31T12:00:00.000Z' };
  const inWorkspace = <T>(workspaceId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> =>
    desk.service.database.inWorkspace(workspaceId, work);

  it('gives what is free, once, says why to staff only, and never takes it from anyone', async () => {
    const { workspaceId, agent, colleague, customer } = await desk.scene();
    const { id } = await desk.open(customer);
    const automatic = desk.service.app.get(AutomaticAssignments);
    const give = (to: UserActor): Promise<boolean> => {
      const choice = { ticketId: id, agent: { id: to.userId, name: to.name }, because };
      return inWorkspace(workspaceId, (tx) => automatic.assign(tx, workspaceId, choice));
    };
    const given = await Promise.all([give(agent), give(colleague), give(agent)]);
    expect(given.filter(Boolean)).toHaveLength(1);
    expect(await desk.get(id, agent)).toMatchObject({ assignedBecause: because, version: 2 });
    expect(await desk.get(id, customer)).not.toHaveProperty('assignedBecause');
    await desk.call(ticket.assignTicket, { id, agentId: null }, agent);
    await desk.call(ticket.setTicketStatus, { id, status: 'resolved' }, agent);
    expect(await give(agent)).toBe(false);
  });

  it('puts the unfinished work of somebody who left back into the queue', async () => {
    const { workspaceId, agent, colleague, customer } = await desk.scene();
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => desk.open(customer)));
    for (const { id } of [one!, two!])
      await desk.call(ticket.assignTicket, { id, agentId: agent.userId }, agent);
    await desk.call(ticket.assignTicket, { id: three!.id, agentId: colleague.userId }, agent);
    await desk.call(ticket.setTicketStatus, { id: two!.id, status: 'closed' }, agent);
    const automatic = desk.service.app.get(AutomaticAssignments);
    const released = await inWorkspace(workspaceId, (tx) =>
      automatic.release(tx, workspaceId, agent.userId, { because }),
    );
    expect(released).toEqual([one!.id]);
    const names = await Promise.all(
      [one, two, three].map(async (each) => (await desk.get(each!.id, agent)).assignee?.name ?? null),
    );
    expect(names).toEqual([null, 'Ann', 'Bob']);
  });
});
