import { Injectable } from '@nestjs/common';
import type { FaqQuery } from '@switchboard/contracts';
import { Brackets, type EntityManager } from 'typeorm';
import type { FaqCursor } from './faq-cursor.js';
import { FaqVersionEntity } from './faq-version.entity.js';
import { FaqEntity } from './faq.entity.js';

export interface FaqFilter extends Pick<FaqQuery, 'category' | 'search' | 'sort'> {
  readonly activeOnly: boolean;
  readonly after: FaqCursor | null;
  readonly limit: number;
}

/** Row-level security names the workspace in every query here. */
@Injectable()
export class FaqsRepository {
  find(tx: EntityManager, id: string): Promise<FaqEntity | null> {
    return tx.findOneBy(FaqEntity, { id });
  }

  /** Locks the row: writers of one FAQ take turns, and so do their facts. */
  lock(tx: EntityManager, id: string): Promise<FaqEntity | null> {
    return tx.findOne(FaqEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  list(tx: EntityManager, filter: FaqFilter): Promise<FaqEntity[]> {
    const { category, search, activeOnly, after, limit, sort } = filter;
    const query = tx.createQueryBuilder(FaqEntity, 'faq').limit(limit);
    if (activeOnly) query.andWhere('faq.is_active');
    if (category) query.andWhere('faq.category = :category', { category });
    if (search) {
      query.andWhere(
        new Brackets((either) =>
          either
            .where(`strpos(lower(faq.question), :search) > 0`)
            .orWhere(`strpos(lower(faq.answer), :search) > 0`)
            .orWhere(`strpos(lower(array_to_string(faq.keywords, ' ')), :search) > 0`),
        ),
        { search: search.toLowerCase() },
      );
    }
    if (sort === 'usage') {
      query.orderBy('faq.usage_count', 'DESC').addOrderBy('faq.id', 'DESC');
      if (after) query.andWhere('(faq.usage_count, faq.id) < (:key::int, :id::uuid)', after);
    } else {
      query.orderBy('faq.question_key').addOrderBy('faq.id');
      if (after) query.andWhere('(faq.question_key, faq.id) > (:key, :id::uuid)', after);
    }
    return query.getMany();
  }

  /** Fills in what the database decides: times. */
  async insert(tx: EntityManager, faq: Omit<FaqEntity, 'createdAt' | 'updatedAt'>): Promise<FaqEntity> {
    await tx.insert(FaqEntity, faq);
    return tx.findOneByOrFail(FaqEntity, { id: faq.id });
  }

  async update(tx: EntityManager, faq: FaqEntity): Promise<FaqEntity> {
    const { id, createdAt: _created, updatedAt: _updated, ...changes } = faq;
    await tx.update(FaqEntity, { id }, { ...changes, updatedAt: () => 'clock_timestamp()' });
    return tx.findOneByOrFail(FaqEntity, { id });
  }

  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.delete(FaqVersionEntity, { faqId: id });
    await tx.delete(FaqEntity, { id });
  }

  async keepVersion(tx: EntityManager, faq: FaqEntity): Promise<void> {
    const {
      workspaceId,
      id: faqId,
      version,
      category,
      question,
      answer,
      keywords,
      isActive,
      updatedBy,
    } = faq;
    const copy = { workspaceId, faqId, version, category, question, answer, keywords, isActive };
    await tx.insert(FaqVersionEntity, { ...copy, changedBy: updatedBy });
  }

  versions(tx: EntityManager, faqId: string): Promise<FaqVersionEntity[]> {
    return tx.find(FaqVersionEntity, { where: { faqId }, order: { version: 'DESC' }, take: 100 });
  }

  /** How many of these FAQs the workspace has. */
  count(tx: EntityManager, ids: readonly string[]): Promise<number> {
    return tx.createQueryBuilder(FaqEntity, 'faq').where('faq.id = any(:ids)', { ids }).getCount();
  }

  async countUse(tx: EntityManager, ids: readonly string[]): Promise<void> {
    // In the order of their ids: two answers that cite the same FAQs must not wait for each other.
    await tx.query(
      `update faqs set usage_count = usage_count + 1
       where id in (select id from faqs where id = any($1::uuid[]) order by id for no key update)`,
      [ids],
    );
  }
}
