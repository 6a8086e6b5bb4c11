import { describe, expect, it } from '@jest/globals';
import type { HandoffReason, PersonRef } from '@switchboard/contracts';
import { decide } from './conversation.js';
import type { Command, ConversationState, Decision } from './conversation-state.js';

/**
 * A state reads `status/handler/assigned/waiting`: assigned is -, me or ann (a colleague); waiting is -, old or now.
 * A line of a table reads `before -> after +epoch: facts`, or `before -> CODE`; `=` says that nothing changes.
 */
const OLD = new Date('2026-01-01T00:00:00.000Z');
const LATER = new Date('2026-01-03T00:00:00.000Z');
const NOW = new Date('2026-01-02T00:00:00.000Z');
const me: PersonRef = { id: 'me', name: 'Me' };
const ann: PersonRef = { id: 'ann', name: 'Ann' };

const oneOf = <T extends string>(word: string | undefined, ...words: T[]): T => {
  const found = words.find((each) => each === word);
  if (!found) throw new Error(`${word} is none of ${words.join()}`);
  return found;
};

function parse(text: string): ConversationState {
  const [status, handler, assigned, waiting] = text.split('/');
  const state = oneOf(status, 'active', 'escalated', 'snoozed', 'resolved');
  return {
    status: state,
    handler: oneOf(handler, 'assistant', 'agent'),
    epoch: 5,
    assigned: { '-': null, me, ann }[oneOf(assigned, '-', 'me', 'ann')],
    waitingSince: { '-': null, old: OLD }[oneOf(waiting, '-', 'old')],
    handoffReason: state === 'escalated' ? 'customer' : null,
    resolvedAt: state === 'resolved' ? OLD : null,
    snoozedUntil: state === 'snoozed' ? LATER : null,
  };
}

function print({ status, handler, assigned, waitingSince }: ConversationState): string {
  const waiting = waitingSince === OLD ? 'old' : waitingSince === NOW ? 'now' : '-';
  return `${status}/${handler}/${assigned?.id ?? '-'}/${waiting}`;
}

function printDecision(before: ConversationState, decision: Decision): string {
  if (!decision.ok) return decision.code;
  if (decision.state === before && decision.steps.length === 0) return '=';
  const rise = decision.state.epoch - before.epoch;
  const facts = decision.steps.map((step) => step.fact).join(' ');
  return `${print(decision.state)}${rise ? ` +${rise}` : ''}${facts ? `: ${facts}` : ''}`;
}

// prettier-ignore
const STATES = [
  'active/assistant/-/-', 'active/agent/-/-', 'active/agent/-/old', 'active/agent/me/-', 'active/agent/me/old',
  'active/agent/ann/-', 'active/agent/ann/old', 'escalated/assistant/-/old', 'escalated/agent/-/old',
  'escalated/agent/me/old', 'escalated/agent/ann/old', 'snoozed/assistant/-/-', 'snoozed/agent/-/-',
  'snoozed/agent/me/-', 'snoozed/agent/ann/-', 'resolved/assistant/-/-', 'resolved/agent/-/-', 'resolved/agent/me/-',
  'resolved/agent/ann/-',
];

/** What each command makes of each of `STATES`, in that order. */
// prettier-ignore
const TABLE: [string, Command, string[]][] = [
  ['handoff', { kind: 'handoff', reason: 'customer' }, [
    'escalated/assistant/-/now: handoff-requested', 'escalated/agent/-/now: handoff-requested',
    'escalated/agent/-/old: handoff-requested', 'escalated/agent/me/now: handoff-requested',
    'escalated/agent/me/old: handoff-requested', 'escalated/agent/ann/now: handoff-requested',
    'escalated/agent/ann/old: handoff-requested', '=', '=', '=', '=',
    'escalated/assistant/-/now: reopened handoff-requested', 'escalated/agent/-/now: reopened handoff-requested',
    'escalated/agent/me/now: reopened handoff-requested', 'escalated/agent/ann/now: reopened handoff-requested',
    'escalated/assistant/-/now: reopened handoff-requested',
    'escalated/assistant/-/now +1: reopened handoff-requested',
    'escalated/assistant/-/now +1: reopened handoff-requested',
    'escalated/assistant/-/now +1: reopened handoff-requested',
  ]],
  ['assign me', { kind: 'assign', agent: me }, [
    'active/agent/me/- +1: assigned', 'active/agent/me/-: assigned', 'active/agent/me/old: assigned', '=', '=',
    'active/agent/me/-: assigned', 'active/agent/me/old: assigned', 'escalated/agent/me/old +1: assigned',
    'escalated/agent/me/old: assigned', '=', 'escalated/agent/me/old: assigned', 'snoozed/agent/me/- +1: assigned',
    'snoozed/agent/me/-: assigned', '=', 'snoozed/agent/me/-: assigned', 'resolved/agent/me/- +1: assigned',
    'resolved/agent/me/-: assigned', '=', 'resolved/agent/me/-: assigned',
  ]],
  ['takeover', { kind: 'takeover', agent: me, force: false }, [
    'active/agent/me/- +1: taken-over', 'active/agent/me/-: taken-over', 'active/agent/me/old: taken-over', '=', '=',
    'ALREADY_HANDLED', 'ALREADY_HANDLED', 'escalated/agent/me/old +1: taken-over',
    'escalated/agent/me/old: taken-over', '=', 'ALREADY_HANDLED', 'snoozed/agent/me/- +1: taken-over',
    'snoozed/agent/me/-: taken-over', '=', 'ALREADY_HANDLED', 'resolved/agent/me/- +1: taken-over',
    'resolved/agent/me/-: taken-over', '=', 'ALREADY_HANDLED',
  ]],
  ['takeover by force', { kind: 'takeover', agent: me, force: true }, [
    'active/agent/me/- +1: taken-over', 'active/agent/me/-: taken-over', 'active/agent/me/old: taken-over', '=', '=',
    'active/agent/me/-: taken-over', 'active/agent/me/old: taken-over', 'escalated/agent/me/old +1: taken-over',
    'escalated/agent/me/old: taken-over', '=', 'escalated/agent/me/old: taken-over',
    'snoozed/agent/me/- +1: taken-over', 'snoozed/agent/me/-: taken-over', '=', 'snoozed/agent/me/-: taken-over',
    'resolved/agent/me/- +1: taken-over', 'resolved/agent/me/-: taken-over', '=', 'resolved/agent/me/-: taken-over',
  ]],
  ['public staff message', { kind: 'staff-message', agent: me }, [
    'active/agent/me/- +1: taken-over', 'active/agent/me/-: assigned', 'active/agent/me/-: assigned', '=',
    'active/agent/me/-', '=', 'active/agent/ann/-', 'active/agent/me/- +1: taken-over', 'active/agent/me/-: assigned',
    'active/agent/me/-', 'active/agent/ann/-', 'active/agent/me/- +1: reopened taken-over',
    'active/agent/me/-: reopened assigned', 'active/agent/me/-: reopened', 'active/agent/ann/-: reopened',
    'active/agent/me/- +1: reopened taken-over', 'active/agent/me/- +2: reopened taken-over',
    'active/agent/me/- +2: reopened taken-over', 'active/agent/me/- +2: reopened taken-over',
  ]],
  ['assign null', { kind: 'unassign' }, [
    'active/agent/-/now +1: assigned', 'active/agent/-/now: assigned', '=', 'active/agent/-/now: assigned',
    'active/agent/-/now: assigned', 'active/agent/-/now: assigned', 'active/agent/-/now: assigned',
    'escalated/agent/-/now +1: assigned', '=', 'escalated/agent/-/now: assigned', 'escalated/agent/-/now: assigned',
    'snoozed/agent/-/- +1: assigned', '=', 'snoozed/agent/-/-: assigned', 'snoozed/agent/-/-: assigned',
    'resolved/agent/-/- +1: assigned', '=', 'resolved/agent/-/-: assigned', 'resolved/agent/-/-: assigned',
  ]],
  ['handback by me', { kind: 'handback', by: { agentId: 'me' } }, [
    '=', 'NOT_HANDLER', 'NOT_HANDLER', 'active/assistant/-/- +1: handed-back', 'active/assistant/-/- +1: handed-back',
    'NOT_HANDLER', 'NOT_HANDLER', '=', 'NOT_HANDLER', 'active/assistant/-/- +1: handed-back', 'NOT_HANDLER', '=',
    'NOT_HANDLER', 'snoozed/assistant/-/- +1: handed-back', 'NOT_HANDLER', '=', 'NOT_HANDLER',
    'resolved/assistant/-/- +1: handed-back', 'NOT_HANDLER',
  ]],
  ['handback by the customer', { kind: 'handback', by: 'customer' }, [
    '=', 'active/assistant/-/- +1: handed-back', 'active/assistant/-/- +1: handed-back', 'NOT_HANDLER', 'NOT_HANDLER',
    'NOT_HANDLER', 'NOT_HANDLER', 'active/assistant/-/-: handed-back', 'active/assistant/-/- +1: handed-back',
    'NOT_HANDLER', 'NOT_HANDLER', '=', 'snoozed/assistant/-/- +1: handed-back', 'NOT_HANDLER', 'NOT_HANDLER', '=',
    'resolved/assistant/-/- +1: handed-back', 'NOT_HANDLER', 'NOT_HANDLER',
  ]],
  ['handback by an admin', { kind: 'handback', by: 'admin' }, [
    '=', ...Array<string>(6).fill('active/assistant/-/- +1: handed-back'), 'active/assistant/-/-: handed-back',
    ...Array<string>(3).fill('active/assistant/-/- +1: handed-back'), '=',
    ...Array<string>(3).fill('snoozed/assistant/-/- +1: handed-back'), '=',
    ...Array<string>(3).fill('resolved/assistant/-/- +1: handed-back'),
  ]],
  ['resolve', { kind: 'resolve' }, [
    'resolved/assistant/-/-: resolved', 'resolved/agent/-/-: resolved', 'resolved/agent/-/-: resolved',
    'resolved/agent/me/-: resolved', 'resolved/agent/me/-: resolved', 'resolved/agent/ann/-: resolved',
    'resolved/agent/ann/-: resolved', 'resolved/assistant/-/-: resolved', 'resolved/agent/-/-: resolved',
    'resolved/agent/me/-: resolved', 'resolved/agent/ann/-: resolved', 'resolved/assistant/-/-: resolved',
    'resolved/agent/-/-: resolved', 'resolved/agent/me/-: resolved', 'resolved/agent/ann/-: resolved',
    '=', '=', '=', '=',
  ]],
  ['reopen', { kind: 'reopen' }, [
    ...Array<string>(7).fill('='), ...Array<string>(4).fill('ILLEGAL_STATUS'), 'active/assistant/-/-: reopened',
    'active/agent/-/-: reopened', 'active/agent/me/-: reopened', 'active/agent/ann/-: reopened',
    'active/assistant/-/-: reopened', ...Array<string>(3).fill('active/assistant/-/- +1: reopened'),
  ]],
  ['snooze', { kind: 'snooze', until: NOW }, [
    'snoozed/assistant/-/-: snoozed', 'snoozed/agent/-/-: snoozed', 'snoozed/agent/-/-: snoozed',
    'snoozed/agent/me/-: snoozed', 'snoozed/agent/me/-: snoozed', 'snoozed/agent/ann/-: snoozed',
    'snoozed/agent/ann/-: snoozed', 'snoozed/assistant/-/-: snoozed', 'snoozed/agent/-/-: snoozed',
    'snoozed/agent/me/-: snoozed', 'snoozed/agent/ann/-: snoozed', 'snoozed/assistant/-/-: snoozed',
    'snoozed/agent/-/-: snoozed', 'snoozed/agent/me/-: snoozed', 'snoozed/agent/ann/-: snoozed',
    'snoozed/assistant/-/-: snoozed', 'snoozed/agent/-/-: snoozed', 'snoozed/agent/me/-: snoozed',
    'snoozed/agent/ann/-: snoozed',
  ]],
  ['the time is up', { kind: 'wake' }, [
    ...Array<string>(11).fill('='), 'active/assistant/-/-: reopened', 'active/agent/-/now: reopened',
    'active/agent/me/now: reopened', 'active/agent/ann/now: reopened', ...Array<string>(4).fill('='),
  ]],
  ['customer writes', { kind: 'customer-message' }, [
    '=', 'active/agent/-/now', '=', '=', '=', '=', '=', '=', '=', '=', '=', 'active/assistant/-/-: reopened',
    'active/agent/-/now: reopened', 'active/agent/me/now: reopened', 'active/agent/ann/now: reopened',
    'active/assistant/-/-: reopened', ...Array<string>(3).fill('active/assistant/-/- +1: reopened'),
  ]],
];

describe.each(TABLE)('%s', (_, command, after) => {
  it.each(STATES.map((before, at) => [before, after[at] ?? 'missing']))('%s -> %s', (before, expected) => {
    const state = parse(before);
    expect(printDecision(state, decide(state, command, NOW))).toBe(expected);
  });

  it('covers every state', () => expect(after).toHaveLength(STATES.length));
});

describe('what a handoff leaves', () => {
  const handoff = (before: ConversationState, reason: HandoffReason): Decision =>
    decide(before, { kind: 'handoff', reason }, NOW);

  it('keeps the first reason and the clock while a person is awaited', () => {
    const waiting = parse('escalated/assistant/-/old');
    expect(handoff(waiting, 'frustrated')).toEqual({ ok: true, steps: [], state: waiting });
  });

  it('gives way to someone in danger, once', () => {
    const urgent = handoff(parse('escalated/assistant/-/old'), 'self_harm');
    expect(urgent).toMatchObject({ ok: true, state: { handoffReason: 'self_harm', waitingSince: OLD } });
    expect(urgent.ok && handoff(urgent.state, 'self_harm')).toMatchObject({ steps: [] });
  });

  it('is over when the conversation goes back to the assistant', () => {
    const back = decide(parse('escalated/agent/me/old'), { kind: 'handback', by: 'admin' }, NOW);
    expect(back).toMatchObject({ state: { handoffReason: null, waitingSince: null } });
  });
});

describe('the last open report is closed', () => {
  const closed = (before: string, handoffReason: HandoffReason | null): string => {
    const state = { ...parse(before), handoffReason };
    return printDecision(state, decide(state, { kind: 'reports-closed' }, NOW));
  };

  it.each([
    ['escalated/assistant/-/old', 'active/assistant/-/-: de-escalated'],
    ['escalated/agent/-/old', 'active/agent/-/old: de-escalated'],
    ['escalated/agent/me/old', 'active/agent/me/old: de-escalated'],
  ])('%s -> %s', (before, after) => expect(closed(before, 'report')).toBe(after));

  it('changes nothing where it was escalated for something else', () => {
    for (const before of STATES) expect(closed(before, 'customer')).toBe('=');
  });

  it('changes nothing in what isn’t escalated', () => {
    const others = STATES.filter((state) => !state.startsWith('escalated'));
    for (const before of others) expect(closed(before, 'report')).toBe('=');
  });
});

describe('what the thread and the caller are told', () => {
  const steps = (before: string, command: Command): unknown => {
    const decision = decide(parse(before), command, NOW);
    return decision.ok ? decision.steps.map((step) => step.system) : decision;
  };

  it('names the colleague who has it', () => {
    expect(steps('active/agent/ann/-', { kind: 'takeover', agent: me, force: false })).toMatchObject({
      agent: ann,
    });
  });

  it('says who came, who left, and what was decided', () => {
    expect(steps('active/assistant/-/-', { kind: 'staff-message', agent: me })).toEqual(['agent_joined']);
    expect(steps('active/agent/me/-', { kind: 'unassign' })).toEqual(['agent_left']);
    expect(steps('active/agent/-/-', { kind: 'unassign' })).toEqual([null]);
    expect(steps('resolved/assistant/-/-', { kind: 'handoff', reason: 'staff' })).toEqual([
      'reopened',
      'handed_off',
    ]);
    expect(steps('active/assistant/-/-', { kind: 'handoff', reason: 'self_harm' })).toEqual([null]);
  });

  it('says which statuses are allowed', () => {
    expect(steps('escalated/assistant/-/old', { kind: 'reopen' })).toMatchObject({
      allowed: ['snoozed', 'resolved'],
    });
  });

  it('notes when it was resolved, until it is opened again', () => {
    expect(decide(parse('active/agent/me/-'), { kind: 'resolve' }, NOW)).toMatchObject({
      state: { resolvedAt: NOW },
    });
    expect(decide(parse('resolved/agent/me/-'), { kind: 'reopen' }, NOW)).toMatchObject({
      state: { resolvedAt: null },
    });
  });

  it('keeps the time it is snoozed for, until it isn’t', () => {
    const snoozed = parse('snoozed/agent/me/-');
    expect(decide(snoozed, { kind: 'snooze', until: LATER }, NOW)).toMatchObject({ steps: [] });
    expect(decide(snoozed, { kind: 'snooze', until: NOW }, OLD)).toMatchObject({
      state: { snoozedUntil: NOW },
    });
    for (const kind of ['resolve', 'reopen', 'wake', 'customer-message'] as const) {
      expect(decide(snoozed, { kind }, NOW)).toMatchObject({ state: { snoozedUntil: null } });
    }
  });
});
