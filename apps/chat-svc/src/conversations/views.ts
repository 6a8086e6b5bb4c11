import { isOpen } from './conversation.js';
import type { Conversation } from './conversation.entity.js';

type Counted = Pick<Conversation, 'status' | 'handler' | 'assignedTo' | 'deletedAt'>;

export const mineOf = (agentId: string): string => `mine:${agentId}`;

/** The counters a conversation stands in: the console's views. A deleted one stands in none. */
export function viewsOf({ status, handler, assignedTo, deletedAt }: Counted): string[] {
  if (deletedAt) return [];
  if (!isOpen({ status })) return [status];
  return [
    'all',
    ...(assignedTo ? [mineOf(assignedTo)] : []),
    ...(handler === 'assistant' ? ['assistant'] : assignedTo ? [] : ['unassigned']),
    ...(status === 'escalated' ? ['escalated'] : []),
  ];
}

/** What a change does to the counters, sorted: everyone locks them in the same order. */
export function countersMoved(before: Counted | null, after: Counted): [name: string, by: number][] {
  const old = new Set(before ? viewsOf(before) : []);
  const now = new Set(viewsOf(after));
  const left = [...old].filter((view) => !now.has(view)).map((view): [string, number] => [view, -1]);
  const entered = [...now].filter((view) => !old.has(view)).map((view): [string, number] => [view, 1]);
  return [...left, ...entered].sort(([one], [other]) => (one < other ? -1 : 1));
}
