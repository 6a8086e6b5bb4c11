import type { Conversation } from '@switchboard/contracts';
import type { PushedConversation } from '../../api/socket-events.js';

/** What a list asks the server for; the values of a kind are joined by commas. */
export interface ListFilter {
  readonly status?: string;
  readonly handler?: string;
  readonly category?: string;
  readonly sentiment?: string;
  /** `me`, `none`, or an id. */
  readonly assignee?: string;
  readonly customer?: string;
  readonly search?: string;
  readonly sort?: 'activity' | 'created' | 'waiting';
}

export interface ListPage {
  readonly filter: ListFilter;
  readonly items: readonly Conversation[];
  readonly nextCursor: string | null;
}

function among(wanted: string | undefined, value: string | null): boolean {
  return !wanted || (value !== null && wanted.split(',').includes(value));
}

function assigned(wanted: string | undefined, agentId: string | null, me: string): boolean {
  if (!wanted) return true;
  if (wanted === 'none') return agentId === null;
  return agentId === (wanted === 'me' ? me : wanted);
}

/** Whether a conversation belongs into a list. A search is the server's to decide: it never matches here. */
export function belongs(filter: ListFilter, conversation: PushedConversation, me: string): boolean {
  return (
    !filter.search &&
    among(filter.status, conversation.status) &&
    among(filter.handler, conversation.handler) &&
    among(filter.category, conversation.category) &&
    among(filter.sentiment, conversation.sentiment) &&
    (!filter.customer || filter.customer === conversation.customer.id) &&
    assigned(filter.assignee, conversation.assignedAgent?.id ?? null, me)
  );
}

/** A pushed conversation over the known one; what is older than the known one changes nothing. */
export function overlay(known: Conversation, pushed: PushedConversation): Conversation {
  if (pushed.version < known.version) return known;
  return {
    ...known,
    ...pushed,
    members: pushed.members ?? known.members,
    unread: pushed.unread ?? known.unread,
  };
}

/** Rows change in place: none moves under the pointer. */
export function patchRows(
  pages: readonly ListPage[],
  id: string,
  change: (row: Conversation) => Conversation,
): ListPage[] {
  // Pages without it stay the same objects: a list may have hundreds.
  return pages.map((page) =>
    hasRow([page], id)
      ? { ...page, items: page.items.map((row) => (row.id === id ? change(row) : row)) }
      : page,
  );
}

export function dropRow(pages: readonly ListPage[], id: string): ListPage[] {
  return pages.map((page) => ({ ...page, items: page.items.filter((row) => row.id !== id) }));
}

export function hasRow(pages: readonly ListPage[], id: string): boolean {
  return pages.some(({ items }) => items.some((row) => row.id === id));
}

/** Newest activity first: how a customer's own short list is shown. */
export function byActivity(rows: readonly Conversation[]): Conversation[] {
  return [...rows].sort((one, other) => other.updatedAt.localeCompare(one.updatedAt));
}
