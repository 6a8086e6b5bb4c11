import { describe, expect, it } from '@jest/globals';
import { type Priority, REPORT_STATUSES, type ReportStatus } from '@switchboard/contracts';
import { decide, DEFAULT_PRIORITY, isOpen, isOverdue, movesFrom, type ReportState } from './report.js';
import { dueAt, type Targets } from './targets.js';

const ann = { id: 'a', name: 'Ann' };
const bob = { id: 'b', name: 'Bob' };
const state = (status: ReportStatus): ReportState => ({
  status,
  assignee: status === 'pending' ? null : ann,
});

describe('the status of a report', () => {
  const legal = ['pending in_review', 'pending dismissed', 'in_review resolved', 'in_review dismissed'];
  const pairs = REPORT_STATUSES.flatMap((from) => REPORT_STATUSES.map((to) => [from, to] as const));

  it.each(pairs)('%s → %s', (from, to) =>
    expect(movesFrom(from).includes(to)).toBe(legal.includes(`${from} ${to}`)),
  );

  it.each([
    ['pending', 'resolve', 'ILLEGAL_STATUS'],
    ['pending', 'dismiss', 'dismissed'],
    ['in_review', 'resolve', 'resolved'],
    ['in_review', 'dismiss', 'dismissed'],
    ['resolved', 'resolve', 'ILLEGAL_STATUS'],
    ['resolved', 'dismiss', 'ILLEGAL_STATUS'],
    ['dismissed', 'resolve', 'ILLEGAL_STATUS'],
    ['dismissed', 'dismiss', 'ILLEGAL_STATUS'],
  ] as const)('%s, %s: %s', (from, kind, outcome) => {
    const decision = decide(state(from), { kind });
    expect(decision.ok ? decision.state.status : decision.code).toBe(outcome);
    if (!decision.ok) expect(decision).toHaveProperty('allowed', movesFrom(from));
  });
});

describe('who has a report', () => {
  it('is who took it first', () => {
    const taken = decide(state('pending'), { kind: 'assign', agent: ann, over: false });
    expect(taken).toEqual({ ok: true, state: { status: 'in_review', assignee: ann }, changed: true });
    const late = decide(state('in_review'), { kind: 'assign', agent: bob, over: false });
    expect(late).toEqual({ ok: false, code: 'ALREADY_ASSIGNED', agent: ann });
  });

  it('stays the same when they take it again', () =>
    expect(decide(state('in_review'), { kind: 'assign', agent: ann, over: false })).toMatchObject({
      changed: false,
    }));

  it('changes when an admin gives it to somebody', () =>
    expect(decide(state('in_review'), { kind: 'assign', agent: bob, over: true })).toMatchObject({
      state: { status: 'in_review', assignee: bob },
    }));

  it.each(['resolved', 'dismissed'] as const)('is settled once it is %s', (status) => {
    const decision = decide(state(status), { kind: 'assign', agent: bob, over: true });
    expect(decision).toEqual({ ok: false, code: 'ILLEGAL_STATUS', allowed: [] });
    expect(decide(state(status), { kind: 'return' })).toMatchObject({ changed: false });
  });

  it('is nobody once they can’t go on', () => {
    const returned = { ok: true, state: { status: 'pending', assignee: null }, changed: true };
    expect(decide(state('in_review'), { kind: 'return' })).toEqual(returned);
    expect(decide(state('pending'), { kind: 'return' })).toMatchObject({ changed: false });
  });
});

describe('the time of a report', () => {
  const targets: Targets = { urgent: 7_200, high: 14_400, medium: 86_400, low: 172_800 };
  const filed = new Date('2026-01-01T00:00:00Z');

  it.each([
    ['urgent', '2026-01-01T02:00:00.000Z'],
    ['high', '2026-01-01T04:00:00.000Z'],
    ['medium', '2026-01-02T00:00:00.000Z'],
    ['low', '2026-01-03T00:00:00.000Z'],
  ] as const)('of %s is up at %s', (priority: Priority, due) =>
    expect(dueAt(filed, priority, targets).toISOString()).toBe(due),
  );

  it('is up at its due time, and only while it is open', () => {
    for (const status of REPORT_STATUSES) {
      const report = { status, dueAt: filed };
      expect(isOverdue(report, filed)).toBe(isOpen(status));
      expect(isOverdue(report, new Date(filed.getTime() - 1))).toBe(false);
    }
  });

  it('follows from the issue where nothing is said', () =>
    expect(Object.values(DEFAULT_PRIORITY)).toEqual(['medium', 'high', 'medium', 'high', 'low']));
});
