import { describe, expect, it } from '@jest/globals';
import { movesFrom, TICKET_STATUSES } from './words.js';

describe('the moves that are offered', () => {
  it.each(TICKET_STATUSES)('from %s never lead to itself', (status) => {
    expect(movesFrom(status)).not.toContain(status);
    expect(movesFrom(status).length).toBeGreaterThan(0);
  });

  it('from closed lead to open alone', () => expect(movesFrom('closed')).toEqual(['open']));
});
