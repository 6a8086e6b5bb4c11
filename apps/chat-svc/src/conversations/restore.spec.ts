import { describe, expect, it } from '@jest/globals';
import { decide } from './conversation.js';
import type { Command, ConversationState } from './conversation-state.js';
import { everyState } from './quiet-cells.js';
import { isSameState } from './restore.js';

const NOW = new Date('2026-01-02T00:00:00.000Z');
const UNTIL = new Date('2026-01-03T00:00:00.000Z');
const me = { id: 'me', name: 'Me' };

const COMMANDS: Command[] = [
  { kind: 'assign', agent: me },
  { kind: 'unassign' },
  { kind: 'resolve' },
  { kind: 'reopen' },
  { kind: 'snooze', until: UNTIL },
];

function after(state: ConversationState, command: Command): ConversationState {
  const decision = decide(state, command, NOW);
  return decision.ok ? decision.state : state;
}

describe.each(COMMANDS.map((command) => [command.kind, command] as const))(
  'taking back: %s',
  (_, command) => {
    it.each([...everyState()].map((state) => [JSON.stringify(state), state] as const))(
      'from %s',
      (__, before) => {
        const changed = after(before, command);
        if (isSameState(before, changed)) return expect(changed).toMatchObject({ status: before.status });
        const back = decide(changed, { kind: 'restore', to: before }, NOW);
        if (!back.ok) throw new Error(back.code);
        expect(isSameState(back.state, before)).toBe(true);
        expect(back.steps).toHaveLength(1);
        // What was started under the other handler in between must stay stale.
        const handlers = before.handler === changed.handler ? 0 : 1;
        expect(back.state.epoch).toBe(changed.epoch + handlers);
      },
    );
  },
);

describe('what the thread is told of it', () => {
  const told = (before: Partial<ConversationState>, command: Command): unknown => {
    const [any] = everyState();
    const state = { ...any!, ...before };
    const back = decide(after(state, command), { kind: 'restore', to: state }, NOW);
    return back.ok && back.steps.map(({ fact, system }) => [fact, system]);
  };

  it('is what it would be if somebody had done the opposite', () => {
    const active = { status: 'active', handler: 'agent', assigned: null, waitingSince: null } as const;
    expect(told(active, { kind: 'resolve' })).toEqual([['reopened', 'reopened']]);
    expect(told({ ...active, status: 'resolved' }, { kind: 'reopen' })).toEqual([['resolved', 'resolved']]);
    expect(told(active, { kind: 'snooze', until: UNTIL })).toEqual([['reopened', 'reopened']]);
    const snoozed = { ...active, status: 'snoozed', snoozedUntil: NOW } as const;
    expect(told(snoozed, { kind: 'reopen' })).toEqual([['snoozed', null]]);
    expect(told(snoozed, { kind: 'snooze', until: UNTIL })).toEqual([['snoozed', null]]);
    expect(told(active, { kind: 'assign', agent: me })).toEqual([['assigned', 'agent_left']]);
    expect(told({ ...active, assigned: me }, { kind: 'unassign' })).toEqual([['assigned', 'agent_joined']]);
    expect(told({ ...active, handler: 'assistant' }, { kind: 'assign', agent: me })).toEqual([
      ['handed-back', 'handed_back'],
    ]);
  });
});
