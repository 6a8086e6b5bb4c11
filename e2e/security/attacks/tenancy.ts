import { describe, expect, it } from '@jest/globals';
import { type Conversation, type Message, chat } from '@switchboard/contracts';
import { randomUUID } from 'node:crypto';
import { until } from '../../support/system.js';
import { Login } from '../broker.js';
import { aFaq, anEmail } from '../scene.js';
import { type Stage, verdict } from '../stage.js';

/** S3, S9, S10, S49: other people's things by way of one's own. The ids of paths are in the matrix (S1, S6). */
export function tenancyAttacks(stage: () => Stage): void {
  describe('ids inside a body (S3)', () => {
    it('of another workspace, or of nobody suitable, are not found', async () => {
      const { home, foreign } = stage();
      const mine = await home.customer.newConversation();
      const theirs = await foreign.customer.newConversation();
      const theirMessage = await foreign.customer.say(theirs.id, 'Hello');
      const { data: theirFaq } = (
        await foreign.owner.expect<{ id: string }>(201, 'POST', '/faqs', { body: aFaq() })
      ).body;
      const [assistant] = await foreign.customer.get<{ id: string }[]>('/assistants');
      const assign = (agentId: string) =>
        home.owner.call('POST', `/conversations/${mine.id}/assign`, { body: { agentId } });
      const attempts = {
        'an agent of theirs': await assign(foreign.agent.userId),
        'a customer': await assign(home.customer.userId),
        nobody: await assign(randomUUID()),
        'a customer of theirs': await home.agent.call('POST', '/conversations', {
          body: { customerId: foreign.customer.userId },
        }),
        'an agent as customer': await home.owner.call('POST', '/conversations', {
          body: { customerId: home.agent.userId },
        }),
        'an assistant of theirs': await home.customer.call('POST', '/conversations', {
          body: { assistantId: assistant!.id },
        }),
        'a FAQ of theirs': await home.owner.call('POST', '/faqs', {
          body: { ...aFaq(), relatedIds: [theirFaq.id] },
        }),
        'a message of theirs': await home.customer.call('POST', `/conversations/${mine.id}/retry`, {
          body: { messageId: theirMessage.id },
        }),
      };
      const told = Object.entries(attempts).map(([name, answer]) => [name, verdict(answer)]);
      expect(told).toEqual(Object.keys(attempts).map((name) => [name, '404 NOT_FOUND']));
      const reply = { content: 'x', replyTo: theirMessage.id };
      const answer = await home.customer.call('POST', `/conversations/${mine.id}/messages`, { body: reply });
      expect(verdict(answer)).toBe('400 VALIDATION_FAILED');
      expect(await home.owner.get<Conversation>(`/conversations/${mine.id}`)).toMatchObject({
        assignedAgent: null,
      });
    });

    it('of another customer’s conversation say nothing', async () => {
      const { home } = stage();
      const mine = await home.other.newConversation();
      const theirs = await home.customer.newConversation();
      const { id: replyTo } = await home.customer.say(theirs.id, 'Mine alone');
      const path = `/conversations/${mine.id}/messages`;
      const answer = await home.other.call('POST', path, { body: { content: 'x', replyTo } });
      expect(verdict(answer)).toBe('400 VALIDATION_FAILED');
      const body = { customerId: home.customer.userId };
      expect(verdict(await home.other.call('POST', '/conversations', { body }))).toBe('403 FORBIDDEN');
      const filtered = await home.other.get<Conversation[]>(
        `/conversations?customer=${home.customer.userId}`,
      );
      expect(new Set(filtered.map(({ customer }) => customer.id))).toEqual(new Set([home.other.userId]));
    });
  });

  describe('fields that are not theirs to set (S9)', () => {
    const id = randomUUID();
    const message = { content: 'Hello' };
    const person = { name: 'New', email: anEmail(), password: 'switchboard' };

    it('are refused at the edge, and set nothing', async () => {
      const { home } = stage();
      const mine = await home.customer.newConversation();
      const tries: [string, string, object][] = [
        ...[
          'senderType',
          'seq',
          'createdAt',
          'sender',
          'workspaceId',
          'id',
          'metadata',
          'answer',
          'conversationId',
          'sources',
        ].map((field): [string, string, object] => [
          'POST',
          `/conversations/${mine.id}/messages`,
          { ...message, [field]: field === 'seq' ? 1 : id },
        ]),
        ...['role', 'workspaceId', 'isActive', 'id', 'email', 'emailVerified', 'version', 'passwordHash'].map(
          (field): [string, string, object] => ['PUT', '/auth/profile', { name: 'X', [field]: 'owner' }],
        ),
        ...[
          'handler',
          'epoch',
          'assignedAgent',
          'customerId',
          'number',
          'workspaceId',
          'version',
          'rating',
        ].map((field): [string, string, object] => ['PATCH', `/conversations/${mine.id}`, { [field]: id }]),
        ...['role', 'workspaceId', 'id', 'emailVerified', 'from'].map((field): [string, string, object] => [
          'POST',
          '/auth/register',
          { ...person, workspaceSlug: home.owner.signedIn.workspace.slug, [field]: 'owner' },
        ]),
      ];
      const told = await Promise.all(
        tries.map(async ([method, path, body]) => verdict(await home.customer.call(method, path, { body }))),
      );
      expect(new Set(told)).toEqual(new Set(['400 VALIDATION_FAILED']));
      expect(await home.customer.messages(mine.id)).toEqual([]);
      expect(await home.customer.get('/auth/verify')).toMatchObject({ role: 'customer' });
    });

    it('are dropped behind it', async () => {
      const { home, foreign, system } = stage();
      const mine = await home.customer.newConversation();
      const login = await Login.as('gateway', system);
      const data = {
        ...{
          conversationId: mine.id,
          content: 'Hello',
          senderType: 'agent',
          seq: 99,
          createdAt: '2001-01-01T00:00:00.000Z',
        },
        ...{
          workspaceId: foreign.owner.signedIn.workspace.id,
          sender: { id: home.agent.userId, name: 'A', role: 'agent' },
        },
      };
      const { said } = await login.call(chat.sendMessage, data, {
        token: home.customer.signedIn.accessToken,
      });
      await login.close();
      expect(JSON.parse(said)).toMatchObject({
        response: { senderType: 'customer', seq: 1, sender: { id: home.customer.userId } },
      });
      const [stored] = await home.customer.messages(mine.id);
      expect(new Date(stored!.createdAt).getUTCFullYear()).toBeGreaterThan(2020);
    });

    it('make nobody more than they are', async () => {
      const { home } = stage();
      const up = (api: typeof home.admin, role: string, of = api.userId) =>
        api.call('PUT', `/users/${of}`, { body: { role } });
      expect(verdict(await up(home.customer, 'admin'))).toBe('403 FORBIDDEN');
      expect(verdict(await up(home.agent, 'admin'))).toBe('403 FORBIDDEN');
      expect(verdict(await up(home.admin, 'owner'))).toBe('403 FORBIDDEN');
      expect(verdict(await up(home.admin, 'agent', home.owner.userId))).toBe('403 FORBIDDEN');
      const body = { name: 'New', email: anEmail(), role: 'owner' };
      expect(verdict(await home.admin.call('POST', '/users', { body }))).toBe('403 FORBIDDEN');
      expect(verdict(await up(home.owner, 'agent'))).toBe('409 LAST_OWNER');
    });
  });

  describe('a private note (S10)', () => {
    it('reaches a customer by no list, search, socket, reply or figure', async () => {
      const { home } = stage();
      const secret = `note-${randomUUID()}`;
      const { id } = await home.customer.newConversation();
      await home.customer.say(id, 'Hello');
      await home.agent.expect(200, 'POST', `/conversations/${id}/takeover`, { body: {} });
      const ear = await stage().listen(home.customer);
      await ear.join(id, { afterNoteSeq: 0 });
      const note = await home.agent.say(id, secret, { private: true });
      await home.agent.say(id, 'In public');
      await ear.waitFor('message:received', ({ message }) => message.content === 'In public');
      const paths = [
        ...[
          `/conversations/${id}`,
          '/conversations',
          `/conversations?search=${secret}`,
          '/users/online',
          '/faqs',
        ],
        ...['', '?afterSeq=0&afterNoteSeq=0', '?beforeSeq=99', '?limit=100'].map(
          (query) => `/conversations/${id}/messages${query}`,
        ),
      ];
      const answers = await Promise.all(paths.map((path) => home.customer.call('GET', path)));
      const rejoined = await ear.emit('conversation:join', {
        conversationId: id,
        afterSeq: 0,
        afterNoteSeq: 0,
      });
      const seen = JSON.stringify([answers.map(({ body }) => body), rejoined, ear.heard]);
      expect(seen).not.toContain(secret);
      expect(seen).not.toContain(note.id);
      const path = `/conversations/${id}/messages`;
      const tries = [
        { content: 'x', private: true },
        { content: 'x', replyTo: note.id },
      ];
      const told = await Promise.all(tries.map((body) => home.customer.call('POST', path, { body })));
      expect(told.map(verdict)).toEqual(['403 FORBIDDEN', '400 VALIDATION_FAILED']);
      const quoted = await home.agent.call('POST', path, {
        body: { content: 'In public', replyTo: note.id },
      });
      expect(verdict(quoted)).toBe('400 VALIDATION_FAILED');
    });

    it('is not read by the model', async () => {
      const { atModel, model } = stage();
      const secret = `note ${randomUUID()}`;
      const { id } = await atModel.customer.newConversation();
      await atModel.agent.say(id, secret, { private: true });
      const question = await atModel.customer.say(id, `What about ${randomUUID()}?`);
      await until('the model was asked', () => JSON.stringify(model.requests).includes(question.content));
      expect(JSON.stringify(model.requests)).not.toContain(secret);
    });
  });

  it('a clientMessageId used again with another text, or in another place, gives nothing away (S49)', async () => {
    const { home } = stage();
    const clientMessageId = randomUUID();
    const [mine, theirs] = [await home.customer.newConversation(), await home.other.newConversation()];
    const send = (api: typeof home.customer, id: string, content: string, more = {}) =>
      api.call<{ userMessage: Message }>('POST', `/conversations/${id}/messages`, {
        body: { content, clientMessageId, ...more },
      });
    const first = await send(home.customer, mine.id, 'The first');
    expect((await send(home.customer, mine.id, 'The first')).body.data.userMessage.id).toBe(
      first.body.data.userMessage.id,
    );
    expect(verdict(await send(home.customer, mine.id, 'Another'))).toBe('409 IDEMPOTENCY_MISMATCH');
    const elsewhere = await send(home.other, theirs.id, 'Not the first');
    expect(elsewhere.body.data.userMessage).toMatchObject({
      content: 'Not the first',
      conversationId: theirs.id,
    });
  });
}
