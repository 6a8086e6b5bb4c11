import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conversation, Message } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import { type Answer, type Api } from './support/api.js';
import { openDesk } from './support/desk.js';
import { type System, until } from './support/system.js';

const CONVERSATION = [
  ...[
    'id',
    'number',
    'version',
    'channel',
    'title',
    'status',
    'snoozedUntil',
    'handler',
    'epoch',
    'category',
  ],
  ...[
    'sentiment',
    'sentimentTrend',
    'customer',
    'clientId',
    'members',
    'assignedAgent',
    'assistantId',
    'lastSeq',
  ],
  ...['lastMessage', 'unread', 'counts', 'averageResponseTime', 'waitingSince', 'handoffReason', 'rating'],
  ...['resolvedAt', 'createdAt', 'updatedAt'],
];
const MESSAGE = [
  ...[
    'id',
    'conversationId',
    'seq',
    'noteSeq',
    'afterSeq',
    'sender',
    'senderType',
    'code',
    'content',
    'private',
  ],
  ...[
    'clientMessageId',
    'replyTo',
    'inReplyTo',
    'sources',
    'answer',
    'metadata',
    'isRead',
    'readAt',
    'createdAt',
  ],
];

let system: System;
let owner: Api;
let agent: Api;
let customer: Api;
let stranger: Api;

beforeAll(async () => {
  ({ system, owner, stranger, agent, customer } = await openDesk());
}, 300_000);
afterAll(() => system?.stop(), 60_000);

const path = (conversation: Conversation, rest = '') => `/conversations/${conversation.id}${rest}`;

describe('a conversation', () => {
  it('has every field of its shape, and the customer’s form lacks what is for staff', async () => {
    const conversation = await customer.newConversation();
    expect(Object.keys(conversation)).toEqual(expect.arrayContaining(CONVERSATION));
    expect(conversation).not.toHaveProperty('assignedBecause');
    expect(conversation).not.toHaveProperty('tags');
    expect(conversation).toMatchObject({
      status: 'active',
      handler: 'assistant',
      epoch: 1,
      unread: 0,
      lastSeq: 0,
    });
    const seen = await agent.get<Conversation>(path(conversation));
    expect(Object.keys(seen)).toEqual(expect.arrayContaining([...CONVERSATION, 'assignedBecause', 'tags']));
  });

  it('is created once for an Idempotency-Key', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const create = (title: string) =>
      customer.call<Conversation>('POST', '/conversations', { body: { title }, headers });
    const [first, second] = await Promise.all([create('One'), create('One')]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.data.id).toBe(second.body.data.id);
    const other = await create('Another');
    expect([other.status, other.body.error?.code]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
  });

  it('takes its title from the first message', async () => {
    const conversation = await customer.newConversation();
    await customer.say(conversation.id, 'My parcel has not arrived yet, where is it?');
    await until(
      'it has a title',
      async () => (await customer.get<Conversation>(path(conversation))).title !== null,
    );
  });

  it('is listed to its own customer only, in pages that neither repeat nor skip', async () => {
    const reader = await owner.customer('Pagey');
    const made = new Set<string>();
    for (let index = 0; index < 7; index += 1) made.add((await reader.newConversation()).id);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const query: string = next === '' ? '' : `&cursor=${next}`;
      const { body }: Answer<Conversation[]> = await reader.expect(
        200,
        'GET',
        `/conversations?limit=3${query}`,
      );
      seen.push(...body.data.map(({ id }) => id));
      next = body.meta?.nextCursor ?? null;
    }
    expect(new Set(seen)).toEqual(made);
    expect(seen).toHaveLength(7);
    const refused = await reader.expect(400, 'GET', '/conversations?cursor=made-up');
    expect(refused.body.error?.code).toBe('INVALID_CURSOR');
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'status=odd', 'colour=red', 'limit[]=1']) {
      const { body } = await reader.expect(400, 'GET', `/conversations?${query}`);
      expect(body.error?.code).toBe('VALIDATION_FAILED');
    }
  });

  it('of another workspace or another customer is 404, whatever is tried', async () => {
    const conversation = await customer.newConversation();
    const other = await owner.customer('Other');
    for (const outsider of [stranger, other]) {
      for (const [method, rest, body] of [
        ['GET', '', undefined],
        ['PATCH', '', { title: 'Mine' }],
        ['GET', '/messages', undefined],
        ['POST', '/messages', { content: 'Hello' }],
        ['PUT', '/read', { upToSeq: 1 }],
        ['POST', '/handoff', {}],
        ['POST', '/retry', {}],
      ] as const) {
        const { body: answer } = await outsider.expect(404, method, path(conversation, rest), { body });
        expect(answer.error?.code).toBe('NOT_FOUND');
      }
    }
    expect(await customer.allMessages(conversation.id)).toEqual([]);
  });

  it('is snoozed only when human support comes', async () => {
    const conversation = await customer.newConversation();
    await agent.expect(400, 'PATCH', path(conversation), {
      body: { status: 'snoozed', snoozedUntil: '2030-01-01T00:00:00Z' },
    });
  });

  it('is deleted softly, by admins only', async () => {
    const conversation = await customer.newConversation();
    await agent.expect(403, 'DELETE', path(conversation));
    await owner.expect(204, 'DELETE', path(conversation));
    await customer.expect(404, 'GET', path(conversation));
  });
});

describe('a message', () => {
  it('has every field of its shape', async () => {
    const conversation = await customer.newConversation();
    const clientMessageId = randomUUID();
    const message = await customer.say(conversation.id, '  Good morning  ', { clientMessageId });
    expect(Object.keys(message)).toEqual(expect.arrayContaining(MESSAGE));
    expect(message).toMatchObject({
      seq: 1,
      noteSeq: null,
      content: 'Good morning',
      private: false,
      clientMessageId,
    });
    expect(message.sender).toMatchObject({ id: customer.userId, role: 'customer' });
  });

  it('is one message however often it is sent, and another text is a conflict', async () => {
    const conversation = await customer.newConversation();
    const body = { content: 'Only once', clientMessageId: randomUUID() };
    const send = (sent: object, gateway: number) =>
      customer
        .at(system.gateway(gateway))
        .call<{ userMessage: Message }>('POST', path(conversation, '/messages'), { body: sent });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => send(body, index % 2)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.data.userMessage.id)).size).toBe(1);
    const other = await send({ ...body, content: 'Something else' }, 0);
    expect([other.status, other.body.error?.code]).toEqual([409, 'IDEMPOTENCY_MISMATCH']);
    const mine = (await customer.allMessages(conversation.id)).filter(
      ({ senderType }) => senderType === 'customer',
    );
    expect(mine).toHaveLength(1);
  });

  it.each([
    ['empty', { content: '   ' }],
    ['over 4,000 characters', { content: 'x'.repeat(4_001) }],
    ['not text', { content: ['a'] }],
    ['of another sender', { content: 'a', senderType: 'agent' }],
    ['with a number of its own', { content: 'a', seq: 7 }],
    ['private, from a customer', { content: 'a', private: true }],
  ])('that is %s is refused', async (_, body) => {
    const conversation = await customer.newConversation();
    const answer = await customer.call('POST', path(conversation, '/messages'), { body });
    expect([400, 403]).toContain(answer.status);
    expect(await customer.allMessages(conversation.id)).toEqual([]);
  });

  it('counts its characters as people do', async () => {
    const conversation = await customer.newConversation();
    await customer.say(conversation.id, '😀'.repeat(4_000));
  });

  it('that breaks the rules is refused with its categories and stored nowhere', async () => {
    const conversation = await customer.newConversation();
    const rare = `zq${randomUUID().replaceAll('-', '')}`;
    const body = { content: `I will find you and kill you, you worthless idiot ${rare}` };
    const refused = await customer.expect(422, 'POST', path(conversation, '/messages'), { body });
    expect(refused.body.error?.code).toBe('MESSAGE_REFUSED');
    expect(refused.body.error?.categories?.length).toBeGreaterThan(0);
    expect(await customer.allMessages(conversation.id)).toEqual([]);
    // What is allowed is found by the same search: logs, the broker's store and the databases, byte by byte.
    const allowed = `zq${randomUUID().replaceAll('-', '')}`;
    await customer.say(conversation.id, `Good morning ${allowed}`);
    await until('the allowed one is on the disk', () => system.holds(allowed));
    expect(system.holds(rare)).toBe(false);
  });

  it('is read up to where a member says, never back', async () => {
    const conversation = await customer.newConversation();
    await agent.expect(200, 'POST', path(conversation, '/takeover'), { body: {} });
    for (const content of ['One', 'Two', 'Three']) await agent.say(conversation.id, content);
    const { lastSeq } = await customer.get<Conversation>(path(conversation));
    const read = async (upToSeq: number) =>
      (
        await customer.expect<{ unread: number }>(200, 'PUT', path(conversation, '/read'), {
          body: { upToSeq },
        })
      ).body.data.unread;
    expect(await read(lastSeq - 1)).toBe(1);
    expect(await read(1)).toBe(1);
    expect(await read(lastSeq + 50)).toBe(0);
  });

  it('pages by seq, forwards and backwards', async () => {
    const conversation = await customer.newConversation();
    await agent.expect(200, 'POST', path(conversation, '/takeover'), { body: {} });
    for (let index = 0; index < 6; index += 1) await agent.say(conversation.id, `Message ${index}`);
    const all = await customer.allMessages(conversation.id);
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
    const after = await customer.messages(conversation.id, '?afterSeq=2&limit=2');
    expect(after.map(({ seq }) => seq)).toEqual([3, 4]);
    const before = await customer.messages(conversation.id, '?beforeSeq=5&limit=2');
    expect(before.map(({ seq }) => seq)).toEqual([3, 4]);
    await customer.expect(400, 'GET', path(conversation, '/messages?afterSeq=1&beforeSeq=5'));
  });
});

describe('a private note', () => {
  it('shows to the customer by nothing at all', async () => {
    const conversation = await customer.newConversation();
    await customer.say(conversation.id, 'Hello there');
    await agent.expect(200, 'POST', path(conversation, '/takeover'), { body: {} });
    const before = await customer.get<Conversation>(path(conversation));
    const note = await agent.say(conversation.id, 'She is a VIP', { private: true });
    expect(note).toMatchObject({ seq: null, noteSeq: expect.any(Number), private: true });
    expect(await customer.get<Conversation>(path(conversation))).toEqual(before);
    expect(JSON.stringify(await customer.messages(conversation.id))).not.toContain('VIP');
    await agent.say(conversation.id, 'How can I help?');
    const all = await customer.allMessages(conversation.id);
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1));
    const staff = await agent.messages(conversation.id);
    expect(staff.some(({ content }) => content === 'She is a VIP')).toBe(true);
  });
});
