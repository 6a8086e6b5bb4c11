import type { Citation } from '@switchboard/contracts';
import type { Passage } from '../retrieval/passage.js';

const EXCERPT = 280;
const CITED = /\[(\d{1,2})\]/g;

/**
 * The sources that a text cites, numbered anew from 1 in the order they are first named; numbers that name no source
 * are taken out. Nothing can be cited that wasn't retrieved.
 */
export function cite(text: string, passages: readonly Passage[]): { content: string; sources: Citation[] } {
  const order: Passage[] = [];
  const content = text
    .replace(CITED, (_, number: string) => {
      const passage = passages[Number(number) - 1];
      if (!passage) return '';
      if (!order.includes(passage)) order.push(passage);
      return `[${order.indexOf(passage) + 1}]`;
    })
    .replace(/ +([.,;:!?])/g, '$1')
    .trim();
  return { content, sources: order.map((passage, index) => citationOf(passage, index + 1)) };
}

function citationOf({ id, kind, question, answer }: Passage, n: number): Citation {
  const excerpt = answer.length > EXCERPT ? `${answer.slice(0, EXCERPT).trimEnd()}…` : answer;
  return { n, kind, id, title: question, excerpt };
}
