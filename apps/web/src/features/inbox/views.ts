import type { ConversationCounts } from '@switchboard/contracts';
import type { ListFilter } from '../live/list-state.js';

export const VIEWS = ['mine', 'unassigned', 'escalated', 'all', 'assistant', 'snoozed', 'resolved'] as const;
export type View = (typeof VIEWS)[number];

const OPEN = 'active,escalated';

/** What each view asks for; the kept counter beside it has its name. */
export const VIEW_FILTERS: Record<View & keyof ConversationCounts, ListFilter> = {
  mine: { status: OPEN, assignee: 'me', sort: 'activity' },
  unassigned: { status: OPEN, handler: 'agent', assignee: 'none', sort: 'activity' },
  escalated: { status: 'escalated', sort: 'waiting' },
  all: { status: OPEN, sort: 'activity' },
  assistant: { status: OPEN, handler: 'assistant', sort: 'activity' },
  snoozed: { status: 'snoozed', sort: 'activity' },
  resolved: { status: 'resolved', sort: 'activity' },
};

const KEPT = 'sb.view';

function known(text: string | null | undefined): View | undefined {
  return VIEWS.find((view) => view === text);
}

/** The view of an address; without one, the one that was looked at last on this device. */
export function viewOf(text: string | undefined, kept: string | null = null): View {
  return known(text) ?? known(kept) ?? 'mine';
}

export function keepView(view: View): void {
  localStorage.setItem(KEPT, view);
}

export function keptView(): string | null {
  return localStorage.getItem(KEPT);
}

/** The neighbour of a row: where J, K and a resolved conversation lead. */
export function neighbour(ids: readonly string[], current: string | null, step: 1 | -1): string | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at === -1) return (step === 1 ? ids[0] : ids.at(-1)) ?? null;
  return ids[at + step] ?? null;
}

/** Where to go when rows leave the list, the open one among them: on, or back at the list's end. */
export function afterLeaving(
  ids: readonly string[],
  current: string,
  leaving: readonly string[] = [current],
): string | null {
  const at = ids.indexOf(current);
  const stays = (id: string) => id !== current && !leaving.includes(id);
  return ids.slice(at + 1).find(stays) ?? ids.slice(0, Math.max(0, at)).findLast(stays) ?? null;
}
