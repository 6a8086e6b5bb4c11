import { describe, expect, it } from '@jest/globals';
import { PRIORITIES, TICKET_STATUSES, type TicketStatus } from '@switchboard/contracts';
import { BEGUN, isUnderWay, mayCustomerMove, moved, type Progress, raised } from './ticket.js';

const EARLIER = new Date('2026-01-01T08:00:00Z');
const NOW = new Date('2026-01-01T09:00:00Z');

/** From row to column: `=` no change, `+` allowed, `-` refused. As API.md has it. */
const TABLE = `
             open in_progress resolved closed
open         =    +           +        +
in_progress  +    =           +        +
resolved     +    +           =        +
closed       +    -           -        =`;

const lines = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const columns = lines[0]!;
const pairs = lines
  .slice(1)
  .flatMap(([from, ...cells]) => cells.map((cell, index) => [from, columns[index], cell] as const)) as [
  TicketStatus,
  TicketStatus,
  string,
][];

const at = (status: TicketStatus): Progress => ({
  status,
  resolvedAt: status === 'resolved' || status === 'closed' ? EARLIER : null,
  closedAt: status === 'closed' ? EARLIER : null,
});

describe('a ticket’s status', () => {
  it('is looked at in every pair', () => {
    expect(pairs).toHaveLength(TICKET_STATUSES.length ** 2);
  });

  it.each(pairs)('from %s to %s: %s', (from, to, cell) => {
    const move = moved(at(from), to, NOW);
    if (cell === '-') {
      const allowed = pairs
        .filter(([row, , sign]) => row === from && sign === '+')
        .map(([, column]) => column);
      expect(move).toEqual({ ok: false, allowed });
      return;
    }
    expect(move).toMatchObject({ ok: true, changed: cell === '+', progress: { status: to } });
    if (move.ok && cell === '=') expect(move.progress).toEqual(at(from));
  });

  it('remembers when it was resolved and when it was closed, and forgets both when it opens again', () => {
    const steps: TicketStatus[] = ['in_progress', 'resolved', 'closed', 'open', 'closed'];
    let progress = BEGUN;
    const seen = steps.map((to) => {
      const move = moved(progress, to, NOW);
      if (!move.ok) throw new Error(`${progress.status} → ${to}`);
      progress = move.progress;
      return [progress.resolvedAt, progress.closedAt];
    });
    expect(seen).toEqual([
      [null, null],
      [NOW, null],
      [NOW, NOW],
      [null, null],
      [null, NOW],
    ]);
  });

  it.each(pairs)(
    'a customer’s move from %s to %s is to close, or to open what was called done',
    (from, to) => {
      const theirs = to === 'closed' || (to === 'open' && from !== 'in_progress');
      expect(mayCustomerMove(from, to)).toBe(theirs);
    },
  );

  it('is under way until it is resolved', () => {
    expect(TICKET_STATUSES.filter((status) => isUnderWay({ status }))).toEqual(['open', 'in_progress']);
  });
});

describe('a priority', () => {
  it('rises one step and ends at the top', () => {
    expect(PRIORITIES.map(raised)).toEqual(['medium', 'high', 'urgent', 'urgent']);
  });
});
