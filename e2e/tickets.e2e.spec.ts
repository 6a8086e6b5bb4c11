import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ticket, TicketHistoryEntry, TicketNote } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import { type Answer, type Api } from './support/api.js';
import { openDesk } from './support/desk.js';
import { Listener } from './support/socket.js';
import { type System, until } from './support/system.js';

const TICKET = [
  ...['id', 'number', 'title', 'description', 'status', 'priority', 'customer', 'assignee', 'conversationId'],
  ...['assistantId', 'version', 'dueAt', 'escalatedAt', 'resolvedAt', 'closedAt', 'createdAt', 'updatedAt'],
];
const STAFF_ONLY = ['assignedBecause', 'linkedConversations', 'tags'];

let system: System;
let owner: Api;
let agent: Api;
let customer: Api;
let stranger: Api;

beforeAll(async () => {
  ({ system, owner, stranger, agent, customer } = await openDesk());
  // Nobody gets a ticket but by hand.
  await owner.expect(200, 'PUT', '/routing/settings', { body: { automatic: false } });
}, 300_000);
afterAll(() => system?.stop(), 60_000);

async function make(by: Api = customer, body: object = {}): Promise<Ticket> {
  const words = { title: 'The lamp came late', description: 'Two weeks late, and broken.' };
  return (await by.expect<Ticket>(201, 'POST', '/tickets', { body: { ...words, ...body } })).body.data;
}
const write = (by: Api, method: string, path: string, body?: object): Promise<Answer<Ticket>> =>
  by.call<Ticket>(method, `/tickets/${path}`, { body });
const refusal = ({ status, body }: Answer): string => `${status} ${body.error?.code}`;

describe('a ticket', () => {
  it('has every field of its shape in both forms', async () => {
    const theirs = await make(customer, { priority: 'high' });
    expect(Object.keys(theirs).sort()).toEqual([...TICKET].sort());
    expect(theirs).toMatchObject({
      ...{ status: 'open', priority: 'high', assignee: null, version: 1 },
      customer: { id: customer.userId, name: customer.signedIn.user.name },
    });
    const { email } = customer.signedIn.user;
    await until('the address is known', async () => {
      return (await agent.get<Ticket>(`/tickets/${theirs.id}`)).customer.email === email;
    });
    const staff = await agent.get<Ticket>(`/tickets/${theirs.id}`);
    expect(Object.keys(staff).sort()).toEqual([...TICKET, ...STAFF_ONLY].sort());
  });

  it('goes through its day: taken, worked on, escalated, resolved, answered back, closed', async () => {
    const { id, number } = await make();
    expect(
      (await write(agent, 'PUT', `${id}/assignee`, { agentId: agent.userId })).body.data.assignee,
    ).toEqual({
      id: agent.userId,
      name: agent.signedIn.user.name,
    });
    const working = await write(agent, 'PUT', `${id}/status`, { status: 'in-progress' });
    expect(working.body.data.status).toBe('in_progress');
    const escalated = await write(agent, 'POST', `${id}/escalate`, { reason: 'Again' });
    expect(escalated.body.data).toMatchObject({ priority: 'high', number });
    expect(escalated.body.data.escalatedAt).not.toBeNull();
    const resolved = await write(agent, 'PUT', `${id}/status`, { status: 'resolved' });
    expect(resolved.body.data.resolvedAt).not.toBeNull();
    await customer.expect(201, 'POST', `/tickets/${id}/messages`, { body: { content: 'It broke again' } });
    await until(
      'it is open again',
      async () => (await customer.get<Ticket>(`/tickets/${id}`)).status === 'open',
    );
    expect((await write(customer, 'PUT', `${id}/status`, { status: 'closed' })).status).toBe(200);
    const back = await write(agent, 'PUT', `${id}/status`, { status: 'resolved' });
    expect(refusal(back)).toBe('409 ILLEGAL_STATUS');
    expect(back.body.error?.allowed).toEqual(['open']);
    const history = await agent.get<TicketHistoryEntry[]>(`/tickets/${id}/history`);
    expect(history.map(({ field, to }) => [field, to])).toEqual([
      ['created', null],
      ['assignee', agent.signedIn.user.name],
      ['status', 'in_progress'],
      ['priority', 'high'],
      ['escalated', 'Again'],
      ['status', 'resolved'],
      ['status', 'open'],
      ['status', 'closed'],
    ]);
    const told = await owner.get<{ kind: string; ticketId: string }[]>('/notifications');
    expect(told).toContainEqual(expect.objectContaining({ kind: 'ticket_escalated', ticketId: id }));
  });

  it('that an agent makes for somebody new lets them in, and for staff or nobody is refused', async () => {
    const customerEmail = `${randomUUID()}@example.org`;
    const body = { title: 'A call', description: 'They called', customerEmail };
    expect(refusal(await agent.call('POST', '/tickets', { body }))).toBe('400 VALIDATION_FAILED');
    const made = await make(agent, { customerEmail, customerName: 'Nora' });
    expect(made.customer.name).toBe('Nora');
    expect((await make(agent, { customerEmail: customerEmail.toUpperCase() })).customer.id).toBe(
      made.customer.id,
    );
    expect(await agent.get(`/customers/${made.customer.id}`)).toMatchObject({ email: customerEmail });
    const colleague = { ...body, customerEmail: owner.signedIn.user.email, customerName: 'Boss' };
    expect(refusal(await agent.call('POST', '/tickets', { body: colleague }))).toBe('400 VALIDATION_FAILED');
  });

  it('is one under its Idempotency-Key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const body = { title: 'Once', description: 'Only once' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => customer.expect<Ticket>(201, 'POST', '/tickets', { body, headers })),
    );
    expect(new Set(answers.map((answer) => answer.body.data.id)).size).toBe(1);
    const other = await customer.call('POST', '/tickets', { body: { ...body, title: 'Twice' }, headers });
    expect(refusal(other)).toBe('409 IDEMPOTENCY_MISMATCH');
  });

  it.each([
    ['no title', 'title', { title: '' }],
    ['a title of 201', 'title', { title: 'x'.repeat(201) }],
    ['a description of 5,001', 'description', { description: '🦊'.repeat(5_001) }],
    ['a priority of its own', 'priority', { priority: 'huge' }],
    ['21 tags', 'tags', { tags: Array.from({ length: 21 }, (_, n) => `tag ${n}`) }],
    ['an id that is none', 'conversationId', { conversationId: 'x' }],
    ['a field of its own', 'colour', { colour: 'red' }],
  ])('is refused with %s', async (_, field, fault) => {
    const body = { title: 'Good', description: 'Good', ...fault };
    const answer = await customer.call('POST', '/tickets', { body });
    expect(refusal(answer)).toBe('400 VALIDATION_FAILED');
    expect(answer.body.error?.details?.map((detail) => detail.field)).toEqual([field]);
  });
});

describe('two agents', () => {
  it('who take a ticket at once, at two gateways: one has it, the other is told so', async () => {
    const colleague = await owner.colleague('agent', 'Bea');
    const gateways = [agent, colleague.at(system.addresses[1] ?? system.address)];
    for (let round = 0; round < 10; round += 1) {
      const { id } = await make();
      const answers = await Promise.all(
        gateways.map((by) => write(by, 'PUT', `${id}/assignee`, { agentId: by.userId })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(refusal(answers.find(({ status }) => status === 409)!)).toBe('409 ALREADY_ASSIGNED');
      const winner = answers.find(({ status }) => status === 200)!.body.data.assignee;
      expect((await agent.get<Ticket>(`/tickets/${id}`)).assignee).toEqual(winner);
    }
  });

  it('who change what the other has changed are shown how it is now', async () => {
    const { id, version } = await make();
    expect((await write(agent, 'PATCH', id, { title: 'First', version })).status).toBe(200);
    const stale = await write(owner, 'PATCH', id, { title: 'Second', version });
    expect(refusal(stale)).toBe('409 STALE_VERSION');
    expect(stale.body.error).toMatchObject({ current: { id, title: 'First' } });
  });
});

describe('a customer', () => {
  it('gets no note by any way, and hears of none', async () => {
    const { id, conversationId } = await make();
    const secret = `secret-${randomUUID()}`;
    const ear = await Listener.connect(customer);
    await ear.join(conversationId);
    const note = await agent.expect<TicketNote>(201, 'POST', `/tickets/${id}/notes`, {
      body: { content: secret },
    });
    await agent.expect(201, 'POST', `/tickets/${id}/messages`, { body: { content: secret, private: true } });
    await write(agent, 'PATCH', id, { tags: [secret.slice(0, 40)] });
    await write(agent, 'PATCH', id, { title: 'The last thing heard' });
    await until('the change is heard', () => JSON.stringify(ear.heard).includes('The last thing heard'));
    const paths = [
      ...['', '/messages', '/notes', '/history'].map((rest) => `/tickets/${id}${rest}`),
      ...['/tickets', '/tickets/counts', `/tickets?search=${secret}`, `/conversations/${conversationId}`],
      ...[
        `/conversations/${conversationId}/messages`,
        '/conversations',
        `/tickets?search=${secret.slice(0, 9)}`,
      ],
    ];
    const answers = await Promise.all(paths.map((path) => customer.call('GET', path)));
    expect(JSON.stringify([answers, ear.heard])).not.toContain(secret.slice(0, 40));
    expect(answers.at(-1)?.body.data).toEqual([]);
    expect(await agent.get<TicketNote[]>(`/tickets/${id}/notes`)).toEqual([note.body.data]);
    ear.close();
  });

  it('of somebody else’s, and people of another workspace, find nothing', async () => {
    const { id } = await make();
    const other = await owner.customer('Otto');
    for (const nobody of [other, stranger]) {
      expect(refusal(await nobody.call('GET', `/tickets/${id}`))).toBe('404 NOT_FOUND');
      expect(refusal(await nobody.call('GET', `/tickets/${id}/messages`))).toBe('404 NOT_FOUND');
      expect(refusal(await write(nobody, 'PUT', `${id}/status`, { status: 'closed' }))).toBe('404 NOT_FOUND');
      expect(await nobody.get(`/tickets?customer=${customer.userId}`)).toEqual([]);
    }
  });
});

describe('the list', () => {
  it('is paged by a cursor, filtered, searched and counted', async () => {
    const clara = await owner.customer('Clara');
    const made: Ticket[] = [];
    for (let n = 1; n <= 5; n += 1) made.push(await make(clara, { title: `Lamp number ${n}` }));
    const seen: string[] = [];
    let cursor: string | null | undefined = '';
    while (cursor !== null && cursor !== undefined) {
      const page: Answer<Ticket[]> = await agent.expect<Ticket[]>(
        200,
        'GET',
        `/tickets?customer=${clara.userId}&limit=2&sort=created&cursor=${cursor}`,
      );
      seen.push(...page.body.data.map(({ id }) => id));
      cursor = page.body.meta?.nextCursor;
    }
    expect(seen).toEqual(made.map(({ id }) => id).reverse());
    const found = await clara.get<Ticket[]>('/tickets?search=lamp%203&status=open,in-progress');
    expect(found.map(({ title }) => title)).toEqual(['Lamp number 3']);
    expect(await clara.get('/tickets/counts')).toMatchObject({ all: 5, open: 5, closed: 0 });
    expect(refusal(await agent.call('GET', '/tickets?cursor=nonsense'))).toBe('400 INVALID_CURSOR');
  });
});
