import { Injectable } from '@nestjs/common';
import {
  type Faq,
  type FaqBody,
  type FaqById,
  type FaqPage,
  type FaqQuery,
  type FaqVersionList,
  LIMITS,
  type UpdateFaq,
  ai,
} from '@switchboard/contracts';
import { type CallOf, Database, fail, Idempotency, Outbox, type UserActor } from '@switchboard/platform';
import { type EntityManager, QueryFailedError } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { distinctKeywords, questionKey } from './faq.js';
import { cursorBehind, readCursor } from './faq-cursor.js';
import type { FaqEntity } from './faq.entity.js';
import { type Reader, mayWrite, readerOf } from './faq.policy.js';
import { presentFaq, presentPublicFaq, presentVersion } from './faq.presenter.js';
import { FaqsRepository } from './faqs.repository.js';

type Writer = CallOf<typeof ai.createFaq>;

@Injectable()
export class FaqsService {
  constructor(
    private readonly database: Database,
    private readonly faqs: FaqsRepository,
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
  ) {}

  list(request: FaqQuery, call: CallOf<typeof ai.listFaqs>): Promise<FaqPage> {
    const { limit = LIMITS.pageDefault, sort = 'question', cursor } = request;
    const reader = readerOf(call.actor, request.workspaceId);
    const after = readCursor(cursor, sort);
    return this.database.inWorkspace(reader.workspaceId, async (tx) => {
      const rows = await this.faqs.list(tx, {
        ...request,
        activeOnly: !reader.staff,
        after,
        sort,
        limit: limit + 1,
      });
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return { items: items.map(formFor(reader)), nextCursor: last ? cursorBehind(last, sort) : null };
    });
  }

  get(request: FaqById, call: CallOf<typeof ai.getFaq>): Promise<Faq> {
    const reader = readerOf(call.actor, request.workspaceId);
    return this.database.inWorkspace(reader.workspaceId, async (tx) => {
      const faq = await this.faqs.find(tx, request.id);
      if (!faq || !(faq.isActive || reader.staff)) fail(ai.getFaq, 'NOT_FOUND', 'There is no such FAQ');
      return formFor(reader)(faq);
    });
  }

  create(request: FaqBody, call: Writer): Promise<Faq> {
    const writer = mayWrite(call.actor);
    return this.writing(writer.workspaceId, (tx) =>
      this.idempotency.once(tx, call, ai.createFaq, request, () => this.add(tx, request, writer)),
    );
  }

  update(request: UpdateFaq, call: Writer): Promise<Faq> {
    const { workspaceId, userId } = mayWrite(call.actor);
    return this.writing(workspaceId, async (tx) => {
      const faq = await this.faqs.lock(tx, request.id);
      if (!faq) fail(ai.updateFaq, 'NOT_FOUND', 'There is no such FAQ');
      await this.refuseForeign(tx, request.relatedIds);
      const { category, question, answer, keywords, relatedIds, isActive } = request;
      const changed = await this.faqs.update(tx, {
        ...faq,
        category: category ?? faq.category,
        question: question ?? faq.question,
        questionKey: question === undefined ? faq.questionKey : questionKey(question),
        answer: answer ?? faq.answer,
        keywords: keywords ? distinctKeywords(keywords) : faq.keywords,
        relatedIds: relatedIds ?? faq.relatedIds,
        isActive: isActive ?? faq.isActive,
        version: faq.version + 1,
        updatedBy: userId,
      });
      await this.announce(tx, changed, 'updated');
      return presentFaq(changed);
    });
  }

  remove(id: string, call: Writer): Promise<object> {
    const { workspaceId, userId } = mayWrite(call.actor);
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const faq = await this.faqs.lock(tx, id);
      if (!faq) fail(ai.deleteFaq, 'NOT_FOUND', 'There is no such FAQ');
      await this.faqs.remove(tx, id);
      const gone = { ...faq, version: faq.version + 1, updatedBy: userId };
      await this.outbox.add(tx, ai.faqChanged, factOf(gone, 'deleted'));
      return {};
    });
  }

  versions(id: string, call: Writer): Promise<FaqVersionList> {
    const { workspaceId } = mayWrite(call.actor);
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const versions = await this.faqs.versions(tx, id);
      if (versions.length === 0) fail(ai.listFaqVersions, 'NOT_FOUND', 'There is no such FAQ');
      return { items: versions.map(presentVersion) };
    });
  }

  private async add(tx: EntityManager, request: FaqBody, { workspaceId, userId }: UserActor): Promise<Faq> {
    await this.refuseForeign(tx, request.relatedIds);
    const faq = await this.faqs.insert(tx, {
      ...{ workspaceId, id: uuidv7(), usageCount: 0, version: 1, createdBy: userId, updatedBy: userId },
      ...{
        category: request.category,
        question: request.question,
        questionKey: questionKey(request.question),
      },
      ...{ answer: request.answer, keywords: distinctKeywords(request.keywords ?? []) },
      ...{ relatedIds: request.relatedIds ?? [], isActive: request.isActive ?? true },
    });
    await this.announce(tx, faq, 'created');
    return presentFaq(faq);
  }

  private async announce(tx: EntityManager, faq: FaqEntity, change: 'created' | 'updated'): Promise<void> {
    await this.faqs.keepVersion(tx, faq);
    await this.outbox.add(tx, ai.faqChanged, factOf(faq, change));
  }

  private async refuseForeign(tx: EntityManager, ids: readonly string[] = []): Promise<void> {
    const distinct = [...new Set(ids)];
    if (distinct.length > 0 && (await this.faqs.count(tx, distinct)) < distinct.length) {
      fail(ai.createFaq, 'NOT_FOUND', 'A related FAQ does not exist');
    }
  }

  private writing<T>(workspaceId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inWorkspace(workspaceId, work).catch((error: unknown) => {
      if (error instanceof QueryFailedError && String(error.driverError).includes('faqs_question')) {
        fail(ai.createFaq, 'DUPLICATE_QUESTION', 'This question exists already');
      }
      throw error;
    });
  }
}

function formFor(reader: Reader): (faq: FaqEntity) => Faq {
  return reader.staff ? presentFaq : presentPublicFaq;
}

function factOf(faq: FaqEntity, change: 'created' | 'updated' | 'deleted') {
  return {
    workspaceId: faq.workspaceId,
    sequence: faq.version,
    data: { faqId: faq.id, change, faq: presentFaq(faq) },
  };
}
