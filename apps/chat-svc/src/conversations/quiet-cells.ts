import { CONVERSATION_STATUSES, HANDLERS, type PersonRef } from '@switchboard/contracts';
import { created, decide } from './conversation.js';
import type { Command, ConversationState } from './conversation-state.js';

/**
 * A cell is what the state table tells apart. `CELL_SQL` says the same of a row; a medium test holds the two together.
 */
export const cellOf = ({ status, handler, assigned, waitingSince }: ConversationState): string =>
  [status, handler, assigned ? 'assigned' : 'free', waitingSince ? 'waiting' : 'calm'].join('/');

export const CELL_SQL = `c.status || '/' || c.handler || case when c.assigned_to is null then '/free' else '/assigned' end ||
      case when c.waiting_since is null then '/calm' else '/waiting' end`;

const NOW = new Date(0);
const me: PersonRef = { id: 'me', name: 'Me' };
const colleague: PersonRef = { id: 'colleague', name: 'Colleague' };

/** Every state the table tells apart, with either agent assigned. */
export function* everyState(): Generator<ConversationState> {
  for (const status of CONVERSATION_STATUSES)
    for (const handler of HANDLERS)
      for (const assigned of [null, me, colleague])
        for (const waitingSince of [null, NOW]) yield { ...created(handler), status, assigned, waitingSince };
}

/** The cells in which a message changes nothing but adds itself: there, one statement is enough to send it. */
function quietCells(command: Command): string[] {
  const quiet = new Set<string>();
  const loud = new Set<string>();
  for (const state of everyState()) {
    const decision = decide(state, command, new Date(1));
    const nothing = decision.ok && decision.steps.length === 0 && decision.state === state;
    (nothing ? quiet : loud).add(cellOf(state));
  }
  return [...quiet].filter((cell) => !loud.has(cell));
}

export const QUIET_CELLS = {
  customer: quietCells({ kind: 'customer-message' }),
  agent: quietCells({ kind: 'staff-message', agent: me }),
} as const;
