import type { IssueType, PersonRef, Priority, ReportStatus } from '@switchboard/contracts';

/** What a report is worth unless its reporter says otherwise. */
export const DEFAULT_PRIORITY: Readonly<Record<IssueType, Priority>> = {
  inappropriate_response: 'medium',
  incorrect_information: 'high',
  technical_issue: 'medium',
  need_human_agent: 'high',
  other: 'low',
};

const MOVES: Readonly<Record<ReportStatus, readonly ReportStatus[]>> = {
  pending: ['in_review', 'dismissed'],
  in_review: ['resolved', 'dismissed'],
  resolved: [],
  dismissed: [],
};

/** Where a report can go from here. */
export const movesFrom = (status: ReportStatus): readonly ReportStatus[] => MOVES[status];

export const isOpen = (status: ReportStatus): boolean => MOVES[status].length > 0;

export interface ReportState {
  readonly status: ReportStatus;
  readonly assignee: PersonRef | null;
}

export type ReportCommand =
  /** `over`: also from a colleague who has it. */
  | { readonly kind: 'assign'; readonly agent: PersonRef; readonly over: boolean }
  | { readonly kind: 'resolve' }
  | { readonly kind: 'dismiss' }
  /** Whoever has it can't go on with it. */
  | { readonly kind: 'return' };

export type ReportDecision =
  | { readonly ok: true; readonly state: ReportState; readonly changed: boolean }
  | { readonly ok: false; readonly code: 'ALREADY_ASSIGNED'; readonly agent: PersonRef }
  | { readonly ok: false; readonly code: 'ILLEGAL_STATUS'; readonly allowed: readonly ReportStatus[] };

/** What a command does to a report. Pure. */
export function decide(state: ReportState, command: ReportCommand): ReportDecision {
  switch (command.kind) {
    case 'assign':
      return assign(state, command.agent, command.over);
    case 'resolve':
      return move(state, 'resolved');
    case 'dismiss':
      return move(state, 'dismissed');
    case 'return':
      if (!isOpen(state.status) || !state.assignee) return unchanged(state);
      return changed({ status: 'pending', assignee: null });
  }
}

/** Its time is up and it is still open. */
export const isOverdue = ({ status, dueAt }: { status: ReportStatus; dueAt: Date }, now: Date): boolean =>
  isOpen(status) && dueAt <= now;

const unchanged = (state: ReportState): ReportDecision => ({ ok: true, state, changed: false });
const changed = (state: ReportState): ReportDecision => ({ ok: true, state, changed: true });

function assign(state: ReportState, agent: PersonRef, over: boolean): ReportDecision {
  const { status, assignee } = state;
  if (!isOpen(status)) return { ok: false, code: 'ILLEGAL_STATUS', allowed: movesFrom(status) };
  if (assignee?.id === agent.id) return unchanged(state);
  if (assignee && !over) return { ok: false, code: 'ALREADY_ASSIGNED', agent: assignee };
  return changed({ status: 'in_review', assignee: agent });
}

function move(state: ReportState, status: ReportStatus): ReportDecision {
  const allowed = movesFrom(state.status);
  if (!allowed.includes(status)) return { ok: false, code: 'ILLEGAL_STATUS', allowed };
  return changed({ ...state, status });
}
