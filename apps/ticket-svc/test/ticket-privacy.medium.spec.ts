import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ticket } from '@switchboard/contracts';
import { codeOf, Desk, type Scene } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.start();
  await desk.startChat();
}, 30_000);
afterAll(() => desk.stop());

/** Every call on one ticket, with a request that would be good. */
const calls = (id: string, agentId: string) =>
  [
    () => [ticket.getTicket, { id }],
    () => [ticket.updateTicket, { id, title: 'Mine now' }],
    () => [ticket.deleteTicket, { id }],
    () => [ticket.setTicketStatus, { id, status: 'closed' }],
    () => [ticket.assignTicket, { id, agentId }],
    () => [ticket.escalateTicket, { id }],
    () => [ticket.ticketThread, { id, writing: true }],
    () => [ticket.unlinkConversation, { id, conversationId: agentId }],
    () => [ticket.ticketHistory, { id }],
    () => [ticket.listTicketNotes, { id }],
    () => [ticket.addTicketNote, { id, content: 'x' }],
  ] as const;

describe('a ticket is nothing to', () => {
  it('another customer: as if there were none, and staff’s matters are refused', async () => {
    const { customer, other, agent } = await desk.scene();
    const made = await desk.open(customer);
    const codes = await Promise.all(
      calls(made.id, agent.userId).map((call) => codeOf(desk.call(...(call() as [never, never]), other))),
    );
    const [missing, staff] = ['NOT_FOUND', 'FORBIDDEN'];
    const own = [missing, missing, staff, missing, staff, staff, missing];
    expect(codes).toEqual([...own, staff, staff, staff, staff]);
    expect((await desk.call(ticket.listTickets, {}, other)).items).toEqual([]);
    const asked = { customer: customer.userId, search: 'lamp' };
    expect((await desk.call(ticket.listTickets, asked, other)).items).toEqual([]);
    expect(await desk.get(made.id, agent)).toEqual({
      ...made,
      ...{ assignedBecause: null, tags: [], linkedConversations: [] },
    });
  });

  it('people of another workspace, whoever they are there', async () => {
    const [home, foreign] = [await desk.scene(), await desk.scene()];
    const { id } = await desk.open(home.customer);
    for (const stranger of [foreign.admin, foreign.agent]) {
      const codes = await Promise.all(
        calls(id, foreign.agent.userId).map((call) =>
          codeOf(desk.call(...(call() as [never, never]), stranger)),
        ),
      );
      expect(codes.filter((code) => code !== 'NOT_FOUND')).toEqual(
        stranger === foreign.admin ? [] : ['FORBIDDEN'],
      );
      expect((await desk.call(ticket.listTickets, { search: 'lamp' }, stranger)).items).toEqual([]);
      expect(await desk.call(ticket.countTickets, {}, stranger)).toMatchObject({ all: 0 });
    }
    expect(await codeOf(desk.open(foreign.agent, { customerId: home.customer.userId }))).toBe('NOT_FOUND');
  });

  it('statements of another workspace, or of none', async () => {
    const { workspaceId, customer, agent } = await desk.scene();
    const { id } = await desk.open(customer);
    await desk.call(ticket.addTicketNote, { id, content: 'x' }, agent);
    const { database } = desk.service;
    const { workspaceId: elsewhere } = await desk.scene();
    for (const table of ['tickets', 'ticket_notes', 'ticket_history', 'ticket_words', 'ticket_numbers']) {
      const count = `select count(*)::int as n from ${table} where workspace_id = $1`;
      const look = (tx: { query(text: string, values: unknown[]): Promise<unknown> }) =>
        tx.query(count, [workspaceId]);
      expect(await database.inWorkspace(workspaceId, look)).not.toEqual([{ n: 0 }]);
      expect(await database.inWorkspace(elsewhere, look)).toEqual([{ n: 0 }]);
      expect(await database.inTransaction(look)).toEqual([{ n: 0 }]);
    }
  });
});

describe('what staff keep to themselves', () => {
  const SECRET = 'zebrafinch';

  /** Everything that a customer can ask for. */
  async function walk({ customer }: Scene, id: string): Promise<string> {
    const answers = await Promise.all([
      desk.get(id, customer),
      desk.call(ticket.listTickets, {}, customer),
      desk.call(ticket.listTickets, { tag: SECRET }, customer),
      desk.call(ticket.countTickets, {}, customer),
      desk.call(ticket.ticketThread, { id, writing: true }, customer),
      desk.call(ticket.updateTicket, { id, title: 'A new title' }, customer),
      desk.call(ticket.setTicketStatus, { id, status: 'closed' }, customer),
      ...[ticket.listTicketNotes, ticket.ticketHistory].map((contract) =>
        codeOf(desk.call(contract, { id }, customer)),
      ),
    ]);
    return JSON.stringify(answers);
  }

  it('is in no answer to a customer, and no search of theirs finds it', async () => {
    const scene = await desk.scene();
    const { customer, agent } = scene;
    const made = await desk.open(customer);
    const { id } = made;
    await desk.call(ticket.addTicketNote, { id, content: `Careful: ${SECRET}` }, agent);
    await desk.call(ticket.updateTicket, { id, tags: [SECRET] }, agent);
    await desk.call(ticket.escalateTicket, { id, reason: SECRET }, agent);
    const find = (by = customer, search = SECRET) => desk.call(ticket.listTickets, { search }, by);
    expect((await find(agent)).items).toHaveLength(1);
    expect((await find()).items).toEqual([]);
    expect((await find(customer, `lamp ${SECRET}`)).items).toEqual([]);
    expect((await find(customer, 'lamp')).items).toHaveLength(1);
    const said = await walk(scene, id);
    expect(said).not.toContain(SECRET);
    expect(said).not.toContain('assignedBecause');
  });

  it('leaves a customer’s version and time as they were', async () => {
    const { customer, agent } = await desk.scene();
    const before = await desk.open(customer);
    await desk.call(ticket.addTicketNote, { id: before.id, content: 'Between us' }, agent);
    await desk.call(ticket.updateTicket, { id: before.id, tags: ['vip'] }, agent);
    expect(await desk.get(before.id, customer)).toEqual(before);
    expect((await desk.get(before.id, agent)).version).toBe(2);
    const renamed = { id: before.id, version: before.version, title: 'Still mine' };
    expect(await desk.call(ticket.updateTicket, renamed, customer)).toMatchObject({ version: 2 });
  });
});

describe('a customer', () => {
  it('changes the words of their ticket until it is closed, and nothing else', async () => {
    const { customer, agent } = await desk.scene();
    const { id } = await desk.open(customer);
    const change = (request: object) => codeOf(desk.call(ticket.updateTicket, { id, ...request }, customer));
    expect(await change({ title: 'Better words', description: 'And more of them' })).toBe('OK');
    for (const request of [{ priority: 'urgent' }, { tags: ['vip'] }, { dueAt: null }])
      expect(await change(request)).toBe('FORBIDDEN');
    await desk.call(ticket.setTicketStatus, { id, status: 'closed' }, agent);
    expect(await change({ title: 'Too late' })).toBe('TICKET_CLOSED');
  });

  it('closes their ticket and opens it again; the rest is the staff’s', async () => {
    const { customer, agent } = await desk.scene();
    const { id } = await desk.open(customer);
    const move = (status: 'open' | 'in_progress' | 'resolved' | 'closed', by = customer) =>
      codeOf(desk.call(ticket.setTicketStatus, { id, status }, by));
    expect([await move('in_progress'), await move('resolved')]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect([await move('closed'), await move('open')]).toEqual(['OK', 'OK']);
    await move('in_progress', agent);
    expect(await move('open')).toBe('FORBIDDEN');
    await move('resolved', agent);
    expect([await move('open'), (await desk.get(id, customer)).resolvedAt]).toEqual(['OK', null]);
  });
});
