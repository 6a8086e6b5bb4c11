import { Injectable } from '@nestjs/common';
import type { Ask } from '@switchboard/platform';
import { searchTerms } from '../offline/query.js';
import { type Ranked, rank } from '../offline/ranking.js';
import type { Passage } from './passage.js';
import { RetrievalRepository } from './retrieval.repository.js';

const CANDIDATES = 40;
const MOST_TERMS = 60;

/** Finds what a workspace knows about a question: the database gathers candidates, the ranking reads them. */
@Injectable()
export class RetrievalService {
  constructor(private readonly passages: RetrievalRepository) {}

  async retrieve(ask: Ask, query: string): Promise<Ranked<Passage>[]> {
    const { terms, typed } = searchTerms(query);
    if (terms.length === 0) return [];
    const asked = { terms: terms.slice(0, MOST_TERMS), typed };
    return rank(query, await this.passages.search(ask, asked, CANDIDATES));
  }
}
