import { Injectable } from '@nestjs/common';
import type { Category } from '@switchboard/contracts';
import { type Ask, preparedStatement } from '@switchboard/platform';
import type { SearchTerms } from '../offline/query.js';
import type { Passage } from './passage.js';

interface FoundRow {
  readonly id: string;
  readonly category: Category;
  readonly question: string;
  readonly answer: string;
  readonly keywords: string[];
  readonly version: number;
}

const SEARCH = `select * from search_faqs($1::text[], $2::int, $3::int)`;

@Injectable()
export class RetrievalRepository {
  /** The passages that share a word with the terms, or nearly a word that was typed; the likeliest first. */
  async search(ask: Ask, { terms, typed }: SearchTerms, most: number): Promise<Passage[]> {
    const rows = await ask<FoundRow>(preparedStatement(SEARCH, [terms, typed, most]));
    return rows.map(({ id, category, question, answer, keywords, version }) => ({
      ...{ id, kind: 'faq' as const, category, question, answer, keywords, version },
    }));
  }
}
