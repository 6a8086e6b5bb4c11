import { describe, expect, it } from '@jest/globals';
import type { Ticket } from '@switchboard/contracts';
import { differences } from './differences.js';

const before = { title: 'Old', description: 'Text', status: 'open', priority: 'low', tags: ['a'] } as Ticket;
const t = ((key: string) => key) as never;

describe('what a stale edit differs in', () => {
  it('is what both changed, mine beside theirs', () => {
    const current = { ...before, title: 'Theirs', priority: 'high' as const };
    expect(differences({ edit: { title: 'Mine' }, before, current }, t)).toEqual([
      { field: 'requests.title', theirs: 'Theirs', mine: 'Mine' },
    ]);
  });

  it('is nothing when somebody changed other fields', () => {
    const current = { ...before, priority: 'high' as const };
    expect(differences({ edit: { title: 'Mine' }, before, current }, t)).toEqual([]);
  });
});
