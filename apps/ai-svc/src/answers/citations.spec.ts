import { describe, expect, it } from '@jest/globals';
import type { Passage } from '../retrieval/passage.js';
import { cite } from './citations.js';

const passage = (id: string): Passage => ({
  ...{ id, kind: 'faq', category: 'general', question: `Question ${id}`, answer: `Answer ${id}` },
  ...{ keywords: [], version: 1 },
});
const passages = ['a', 'b', 'c'].map(passage);

describe('citations', () => {
  it('are numbered anew, in the order they are first named', () => {
    const { content, sources } = cite('Yes [3]. But [1], and again [3].', passages);
    expect(content).toBe('Yes [1]. But [2], and again [1].');
    expect(sources.map(({ n, id, title }) => [n, id, title])).toEqual([
      [1, 'c', 'Question c'],
      [2, 'a', 'Question a'],
    ]);
  });

  it('of what was not retrieved are taken out', () => {
    expect(cite('Sure [4], truly [0][99].', passages)).toEqual({ content: 'Sure, truly.', sources: [] });
  });

  it('carry an excerpt of bounded length', () => {
    const [source] = cite('[1]', [{ ...passage('a'), answer: 'x'.repeat(1_000) }]).sources;
    expect(source?.excerpt).toHaveLength(281);
  });
});
