import type { Faq, FaqVersion } from '@switchboard/contracts';
import type { FaqEntity } from './faq.entity.js';
import type { FaqVersionEntity } from './faq-version.entity.js';

export function presentFaq(faq: FaqEntity): Faq {
  return { ...presentPublicFaq(faq), createdBy: faq.createdBy, updatedBy: faq.updatedBy };
}

/** Without who wrote it: that is for staff. The fields are there all the same, so that the shape is one. */
export function presentPublicFaq(faq: FaqEntity): Faq {
  return {
    id: faq.id,
    category: faq.category,
    question: faq.question,
    answer: faq.answer,
    keywords: faq.keywords,
    relatedIds: faq.relatedIds,
    isActive: faq.isActive,
    usageCount: faq.usageCount,
    version: faq.version,
    createdBy: null,
    updatedBy: null,
    createdAt: faq.createdAt.toISOString(),
    updatedAt: faq.updatedAt.toISOString(),
  };
}

export function presentVersion(version: FaqVersionEntity): FaqVersion {
  return {
    version: version.version,
    category: version.category,
    question: version.question,
    answer: version.answer,
    keywords: version.keywords,
    isActive: version.isActive,
    changedBy: version.changedBy,
    at: version.at.toISOString(),
  };
}
