import type { TicketChange, TicketField } from '@switchboard/contracts';
import { numbersOf } from './linked-conversations.js';
import type { TicketEntity } from './ticket.entity.js';

/** What the history keeps of a value: enough to recognise it. */
const KEPT = 500;

const VALUES: Readonly<Partial<Record<TicketField, (row: TicketEntity) => string | null>>> = {
  title: ({ title }) => title,
  description: ({ description }) => description,
  status: ({ status }) => status,
  priority: ({ priority }) => priority,
  tags: ({ tags }) => tags.join(', '),
  conversations: ({ linkedConversations }) => numbersOf(linkedConversations),
  assignee: ({ assigneeId }) => assigneeId,
  dueAt: ({ dueAt }) => dueAt?.toISOString() ?? null,
};

/** What differs between two states of a ticket, in values as people read them. */
export function changesBetween(before: TicketEntity, after: TicketEntity): TicketChange[] {
  return Object.entries(VALUES).flatMap(([field, valueOf]) => {
    if (valueOf(before) === valueOf(after)) return [];
    return isField(field) ? [{ field, from: shown(field, before), to: shown(field, after) }] : [];
  });
}

const isField = (field: string): field is TicketField => field in VALUES;

function shown(field: TicketField, row: TicketEntity): string | null {
  const value = field === 'assignee' ? row.assigneeName : (VALUES[field]?.(row) ?? null);
  return value === null ? null : clipped(value);
}

const clipped = (text: string): string =>
  [...text].length > KEPT ? `${[...text].slice(0, KEPT).join('')}…` : text;
