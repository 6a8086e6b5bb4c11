import type { ConversationCounts } from '@switchboard/contracts';
import type { ListFilter } from '../live/list-state.js';

export const VIEWS = ['waiting', 'mine', 'unassigned', 'assistant', 'all', 'resolved'] as const;
export type View = (typeof VIEWS)[number];

const OPEN = 'active,escalated';

/** What each view asks for, and which of the kept counters stands beside it. */
export const VIEW_FILTERS: Record<View, ListFilter> = {
  waiting: { status: 'escalated', sort: 'waiting' },
  mine: { status: OPEN, assignee: 'me', sort: 'activity' },
  unassigned: { status: OPEN, handler: 'agent', assignee: 'none', sort: 'activity' },
  assistant: { status: OPEN, handler: 'assistant', sort: 'activity' },
  all: { status: OPEN, sort: 'activity' },
  resolved: { status: 'resolved', sort: 'activity' },
};

export const VIEW_COUNTS: Record<View, keyof ConversationCounts> = {
  waiting: 'escalated',
  mine: 'mine',
  unassigned: 'unassigned',
  assistant: 'assistant',
  all: 'all',
  resolved: 'resolved',
};

export function viewOf(text: string | undefined): View {
  return VIEWS.find((view) => view === text) ?? 'waiting';
}

/** The neighbour of a row: where J, K and a resolved conversation lead. */
export function neighbour(ids: readonly string[], current: string | null, step: 1 | -1): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at === -1) return (step === 1 ? ids[0] : ids.at(-1)) ?? null;
  return ids[at + step] ?? null;
}

/** Where to go from a row that leaves the list: on, or back at its end. */
export function afterLeaving(ids: readonly string[], current: string): string | null {
  return neighbour(ids, current, 1) ?? neighbour(ids, current, -1);
}
