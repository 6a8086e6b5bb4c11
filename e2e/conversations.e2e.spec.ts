import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Conversation, Faq, Message } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import { type Answer, Api } from './support/api.js';
import { System, until } from './support/system.js';

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
  system = await System.start({ gateways: 2 });
  owner = await Api.owner(system.address);
  stranger = await Api.owner(system.address, 'Stranger');
  agent = await owner.colleague('agent');
  customer = await owner.customer();
  await owner.expect(201, 'POST', '/faqs', { body: RESET });
}, 300_000);
afterAll(() => system?.stop(), 60_000);

const RESET = {
  category: 'account',
  question: 'How do I reset my password?',
  answer:
    'Open the sign-in page and choose "Forgot password". We send you a link that is valid for one hour.',
  keywords: ['password', 'reset', 'forgot'],
};

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
    const body = { content: 'I will find you and kill you, you worthless idiot' };
    const refused = await customer.expect(422, 'POST', path(conversation, '/messages'), { body });
    expect(refused.body.error?.code).toBe('MESSAGE_REFUSED');
    expect(refused.body.error?.categories?.length).toBeGreaterThan(0);
    expect(await customer.allMessages(conversation.id)).toEqual([]);
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

describe('from the assistant to a person and back', () => {
  it('goes the way of the state table', async () => {
    const conversation = await customer.newConversation();
    await customer.say(conversation.id, 'I would like to talk about my invoice');
    const handoff = { body: { reason: 'It is urgent' } };
    const escalated = await customer.expect<Conversation>(
      200,
      'POST',
      path(conversation, '/handoff'),
      handoff,
    );
    expect(escalated.body.data).toMatchObject({
      status: 'escalated',
      handoffReason: 'customer',
      handler: 'assistant',
    });
    expect(escalated.body.data.waitingSince).not.toBeNull();
    const notes = (await agent.messages(conversation.id)).filter((message) => message.private);
    expect(notes.some(({ content }) => content.includes('It is urgent'))).toBe(true);

    const taken = (
      await agent.expect<Conversation>(200, 'POST', path(conversation, '/takeover'), { body: {} })
    ).body.data;
    expect(taken).toMatchObject({ handler: 'agent', epoch: 2, assignedAgent: { id: agent.userId } });
    const colleague = await owner.colleague('agent', 'Second');
    const late = await colleague.expect(409, 'POST', path(conversation, '/takeover'), { body: {} });
    expect(late.body.error?.code).toBe('ALREADY_HANDLED');
    await agent.say(conversation.id, 'Good day, how can I help?');
    expect(await agent.get(path(conversation))).toMatchObject({ status: 'active', waitingSince: null });

    const notMine = await colleague.expect(409, 'POST', path(conversation, '/handback'), { body: {} });
    expect(notMine.body.error?.code).toBe('NOT_HANDLER');
    const back = (
      await agent.expect<Conversation>(200, 'POST', path(conversation, '/handback'), { body: {} })
    ).body.data;
    expect(back).toMatchObject({ handler: 'assistant', epoch: 3, assignedAgent: null });

    await agent.expect(200, 'PATCH', path(conversation), { body: { status: 'resolved' } });
    expect(await customer.get(path(conversation))).toMatchObject({
      status: 'resolved',
      resolvedAt: expect.any(String),
    });
    await customer.say(conversation.id, 'One more thing');
    expect(await customer.get(path(conversation))).toMatchObject({ status: 'active', handler: 'assistant' });
  });

  it('shows in the counts of the views', async () => {
    const counts = await agent.get<Record<string, number>>('/conversations/counts');
    for (const view of ['all', 'mine', 'unassigned', 'escalated', 'resolved'])
      expect(counts[view]).toEqual(expect.any(Number));
    await customer.expect(403, 'GET', '/conversations/counts');
  });

  it('assigns only to staff of the workspace', async () => {
    const conversation = await customer.newConversation();
    for (const outsider of [customer, stranger]) {
      await agent.expect(404, 'POST', path(conversation, '/assign'), { body: { agentId: outsider.userId } });
    }
    const assigned = await agent.expect<Conversation>(200, 'POST', path(conversation, '/assign'), {
      body: { agentId: agent.userId },
    });
    expect(assigned.body.data.assignedAgent?.id).toBe(agent.userId);
  });
});

describe('without a model', () => {
  const ask = async (content: string) => {
    const conversation = await customer.newConversation();
    const answer = await customer.expect<{ userMessage: Message; aiMessage: Message | null }>(
      ...([201, 'POST', path(conversation, '/messages?wait=assistant'), { body: { content } }] as const),
    );
    return { conversation, ...answer.body.data };
  };

  it('a question is answered with its source', async () => {
    const { aiMessage, userMessage, conversation } = await ask('How do I reset my password?');
    expect(aiMessage).toMatchObject({ senderType: 'assistant', inReplyTo: userMessage.id });
    expect(aiMessage?.sources[0]).toMatchObject({ n: 1, kind: 'faq', title: RESET.question });
    expect(aiMessage?.content).toContain('[1]');
    expect(aiMessage?.metadata).not.toHaveProperty('cost');
    const source = await customer.get<Faq>(`/faqs/${aiMessage?.sources[0]?.id}`);
    expect(source.answer).toBe(RESET.answer);
    const [asked] = await customer.messages(conversation.id);
    expect(asked?.answer).toMatchObject({ status: 'done' });
  });

  it('what it doesn’t know it says, and offers a person; the second time it brings one', async () => {
    const { aiMessage, conversation } = await ask('What is the airspeed of an unladen swallow?');
    expect(aiMessage?.sources).toEqual([]);
    expect(aiMessage?.content).toMatch(/person|human|colleague/i);
    const again = { body: { content: 'And which colour do penguins prefer on Tuesdays?' } };
    await customer.expect(201, 'POST', path(conversation, '/messages?wait=assistant'), again);
    await until(
      'it is handed off',
      async () => (await customer.get<Conversation>(path(conversation))).status === 'escalated',
    );
    expect(await customer.get(path(conversation))).toMatchObject({ handoffReason: 'low_confidence' });
  });

  it('is waited for on another gateway as well', async () => {
    const conversation = await customer.newConversation();
    const body = { content: 'How do I reset my password?' };
    const elsewhere = customer.at(system.gateway(1));
    const answer = await elsewhere.expect<{ aiMessage: Message | null }>(
      ...([201, 'POST', path(conversation, '/messages?wait=assistant'), { body }] as const),
    );
    expect(answer.body.data.aiMessage).not.toBeNull();
  });

  it('has nothing to retry where nothing failed', async () => {
    const { conversation } = await ask('How do I reset my password?');
    const refused = await customer.expect(409, 'POST', path(conversation, '/retry'), { body: {} });
    expect(refused.body.error?.code).toBe('NOTHING_TO_RETRY');
  });
});

describe('a FAQ', () => {
  it('is written by admins and read by anyone', async () => {
    const body = {
      category: 'billing',
      question: `Which cards do you take, ${randomUUID()}?`,
      answer: 'All of them.',
    };
    await customer.expect(403, 'POST', '/faqs', { body });
    await agent.expect(403, 'POST', '/faqs', { body });
    const made = (await owner.expect<Faq>(201, 'POST', '/faqs', { body })).body.data;
    expect(made).toMatchObject({
      ...body,
      keywords: [],
      relatedIds: [],
      isActive: true,
      usageCount: 0,
      version: 1,
    });
    const twice = await owner.expect(409, 'POST', '/faqs', {
      body: { ...body, question: body.question.toUpperCase() },
    });
    expect(twice.body.error?.code).toBe('DUPLICATE_QUESTION');

    const edited = (
      await owner.expect<Faq>(200, 'PUT', `/faqs/${made.id}`, { body: { answer: 'Most of them.' } })
    ).body.data;
    expect(edited).toMatchObject({ question: body.question, answer: 'Most of them.', version: 2 });
    const versions = await owner.get<{ version: number }[]>(`/faqs/${made.id}/versions`);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);

    const anyone = Api.anonymous(system.address);
    const { slug } = owner.signedIn.workspace;
    const found = await anyone.get<Faq[]>(`/faqs?workspace=${slug}&search=cards&category=billing`);
    expect(found.map(({ id }) => id)).toContain(made.id);
    expect(found[0]).not.toHaveProperty('createdBy');
    await anyone.expect(404, 'GET', `/faqs/${made.id}?workspace=${stranger.signedIn.workspace.slug}`);
    await stranger.expect(404, 'GET', `/faqs/${made.id}`);
    await owner.expect(204, 'DELETE', `/faqs/${made.id}`);
    await owner.expect(404, 'GET', `/faqs/${made.id}`);
  });

  it('that is not active is hidden from customers', async () => {
    const body = {
      category: 'general',
      question: `Hidden ${randomUUID()}`,
      answer: 'Soon.',
      isActive: false,
    };
    const { id } = (await owner.expect<Faq>(201, 'POST', '/faqs', { body })).body.data;
    await customer.expect(404, 'GET', `/faqs/${id}`);
    expect((await agent.get<Faq>(`/faqs/${id}`)).id).toBe(id);
  });
});
