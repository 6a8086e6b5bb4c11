import { describe, expect, it } from '@jest/globals';
import { countersMoved, viewsOf } from './views.js';

const answered = { status: 'escalated', handler: 'assistant', assignedTo: null, deletedAt: null } as const;
const queued = { ...answered, handler: 'agent' } as const;
const taken = { ...queued, assignedTo: 'ann' } as const;

describe('the views a conversation is counted in', () => {
  it('are those of open ones, or its status', () => {
    expect(viewsOf(answered)).toEqual(['all', 'assistant', 'escalated']);
    expect(viewsOf(queued)).toEqual(['all', 'unassigned', 'escalated']);
    expect(viewsOf(taken)).toEqual(['all', 'mine:ann', 'escalated']);
    expect(viewsOf({ ...taken, status: 'resolved' })).toEqual(['resolved']);
    expect(viewsOf({ ...taken, deletedAt: new Date() })).toEqual([]);
  });

  it('change only with a transition, in one order', () => {
    expect(countersMoved(queued, queued)).toEqual([]);
    expect(countersMoved(queued, taken)).toEqual([
      ['mine:ann', 1],
      ['unassigned', -1],
    ]);
  });
});
