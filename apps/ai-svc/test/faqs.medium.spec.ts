import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FaqBody, ai } from '@switchboard/contracts';
import { type ServiceError, type UserActor } from '@switchboard/platform';
import { type TestService, fakeActor, startService } from '@switchboard/platform/testing';
import { v7 as uuidv7 } from 'uuid';
import { RetrievalService } from '../src/retrieval/retrieval.service.js';
import { aiService } from '../src/service.js';

let service: TestService;
let admin: UserActor;
let agent: UserActor;
let customer: UserActor;
let stranger: UserActor;

beforeAll(async () => {
  service = await startService(aiService);
  const workspaceId = uuidv7();
  [admin, agent, customer] = (await Promise.all(
    (['admin', 'agent', 'customer'] as const).map((role) => fakeActor({ role, workspaceId })),
  )) as [UserActor, UserActor, UserActor];
  stranger = await fakeActor({ role: 'admin' });
});
afterAll(() => service.stop());

const body = (more: Partial<FaqBody> = {}): FaqBody => ({
  ...{ category: 'account', question: `How, ${uuidv7()}?`, answer: 'Like this.' },
  ...more,
});
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    (error: ServiceError) => error.code,
  );

describe('a FAQ', () => {
  it('is written by admins only', async () => {
    for (const actor of [agent, customer]) {
      await expect(code(service.call(ai.createFaq, body(), actor))).resolves.toBe('FORBIDDEN');
    }
    await expect(code(service.call(ai.createFaq, body()))).resolves.toBe('UNAUTHENTICATED');
  });

  it('keeps what it said at each version', async () => {
    const made = await service.call(ai.createFaq, body({ keywords: ['One', 'one', 'two'] }), admin);
    expect(made.keywords).toHaveLength(2);
    await service.call(ai.updateFaq, { id: made.id, answer: 'Otherwise.' }, admin);
    const { items } = await service.call(ai.listFaqVersions, { id: made.id }, admin);
    expect(items.map(({ version, answer }) => [version, answer])).toEqual([
      [2, 'Otherwise.'],
      [1, 'Like this.'],
    ]);
  });

  it('is there once per question, however it is written, also when two are written at once', async () => {
    const question = `Twice ${uuidv7()}?`;
    const both = await Promise.all(
      [question, ` ${question.toUpperCase()}! `].map((one) =>
        code(service.call(ai.createFaq, body({ question: one }), admin)),
      ),
    );
    expect(both.sort()).toEqual(['DUPLICATE_QUESTION', 'OK']);
    await expect(code(service.call(ai.createFaq, body({ question }), stranger))).resolves.toBe('OK');
  });

  it('sent again under its key is the same one; another question under that key is refused', async () => {
    const once = { token: admin.token, idempotencyKey: 'faq-once' };
    const [first, again] = [body(), body()];
    const made = await service.broker.call(ai.createFaq, first, once);
    expect(await service.broker.call(ai.createFaq, first, once)).toEqual(made);
    await expect(code(service.broker.call(ai.createFaq, again, once))).resolves.toBe('IDEMPOTENCY_MISMATCH');
  });

  it('relates only to FAQs of its own workspace', async () => {
    const foreign = await service.call(ai.createFaq, body(), stranger);
    await expect(code(service.call(ai.createFaq, body({ relatedIds: [foreign.id] }), admin))).resolves.toBe(
      'NOT_FOUND',
    );
  });

  it('is listed in pages that neither repeat nor skip, in both orders', async () => {
    const owner = await fakeActor({ role: 'owner' });
    const made = new Set<string>();
    for (let index = 0; index < 7; index += 1) made.add((await service.call(ai.createFaq, body(), owner)).id);
    for (const sort of ['question', 'usage'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await service.call(ai.listFaqs, { limit: 2, sort, cursor }, owner);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toHaveLength(7);
      expect(new Set(seen)).toEqual(made);
    }
    for (const cursor of ['x', Buffer.from('["usage","0","x"]').toString('base64url')]) {
      await expect(code(service.call(ai.listFaqs, { cursor }, owner))).resolves.toBe('INVALID_CURSOR');
    }
  });

  it('that is inactive, or of another workspace, does not exist for others', async () => {
    const { id } = await service.call(ai.createFaq, body({ isActive: false }), admin);
    const of = (actor: UserActor) => code(service.call(ai.getFaq, { id }, actor));
    expect([await of(admin), await of(agent), await of(customer), await of(stranger)]).toEqual([
      ...['OK', 'OK', 'NOT_FOUND', 'NOT_FOUND'],
    ]);
    for (const call of [ai.updateFaq, ai.deleteFaq, ai.listFaqVersions]) {
      await expect(code(service.call(call, { id }, stranger))).resolves.toBe('NOT_FOUND');
    }
  });

  it('shows strangers nothing of who wrote it', async () => {
    const { id } = await service.call(ai.createFaq, body(), admin);
    const faq = await service.call(ai.getFaq, { id, workspaceId: admin.workspaceId });
    expect(faq).toMatchObject({ createdBy: null, updatedBy: null });
    expect(await service.call(ai.getFaq, { id }, admin)).toMatchObject({ createdBy: admin.userId });
  });

  it('is invisible to a connection that has named no workspace', async () => {
    const rows = await service.database.dataSource.query(`select count(*)::int as n from faqs`);
    expect(rows).toEqual([{ n: 0 }]);
  });
});

describe('retrieval', () => {
  it('finds by words, by other words for the same, and by misspelt ones; never in another workspace', async () => {
    const owner = await fakeActor({ role: 'owner' });
    const written = body({
      question: 'How do I reset my password?',
      answer: 'By the link.',
      keywords: ['password'],
    });
    const { id } = await service.call(ai.createFaq, written, owner);
    await service.call(ai.createFaq, body({ question: 'Do you ship abroad?' }), owner);
    const retrieval = service.app.get(RetrievalService, { strict: false });
    const search = (query: string, workspaceId: string) =>
      service.database.inOneTrip(workspaceId, (ask) => retrieval.retrieve(ask, query));
    for (const query of ['reset password', 'I forgot my passcode', 'my pasword is lost']) {
      expect((await search(query, owner.workspaceId))[0]?.candidate.id).toBe(id);
    }
    expect(await search('reset password', uuidv7())).toEqual([]);
    expect(await search('?!', owner.workspaceId)).toEqual([]);
    expect(await search(`'); drop table faqs; -- & | ! ( <-> :*`, owner.workspaceId)).toEqual([]);
  });
});
