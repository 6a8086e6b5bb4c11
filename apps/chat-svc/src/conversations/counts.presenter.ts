import type { ConversationCounts, MineCount } from '@switchboard/contracts';
import { mineOf } from './views.js';

type Counters = ReadonlyMap<string, number>;

/** `mine` is 0 unless it is said whose. */
export function presentCounts(counters: Counters, agentId?: string): ConversationCounts {
  const of = (name: string): number => counters.get(name) ?? 0;
  return {
    all: of('all'),
    mine: agentId ? of(mineOf(agentId)) : 0,
    unassigned: of('unassigned'),
    assistant: of('assistant'),
    escalated: of('escalated'),
    snoozed: of('snoozed'),
    resolved: of('resolved'),
  };
}

export function presentMine(counters: Counters): MineCount[] {
  const prefix = mineOf('');
  return [...counters]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, mine]) => ({ agentId: name.slice(prefix.length), mine }));
}
