import { customerTicket, isStaff, type Role, type Ticket, type TicketOfFact } from '@switchboard/contracts';
import type { Named } from '../people/people.repository.js';
import type { TicketEntity } from './ticket.entity.js';

export interface Reader {
  readonly role: Role;
}

const iso = (time: Date | null): string | null => time?.toISOString() ?? null;

/** The staff form, with people as they are called today. */
export function presentTicket(row: TicketEntity, people: ReadonlyMap<string, Named>): Ticket {
  const { assigneeId, assigneeName, customerId, customerName } = row;
  const customer = people.get(customerId);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    description: row.description,
    status: row.status,
    priority: row.priority,
    tags: row.tags,
    customer: { id: customerId, name: customer?.name ?? customerName, email: customer?.email ?? null },
    assignee: assigneeId
      ? { id: assigneeId, name: people.get(assigneeId)?.name ?? assigneeName ?? '' }
      : null,
    assignedBecause: row.assignedBecause,
    conversationId: row.conversationId,
    linkedConversations: [...row.linkedConversations],
    assistantId: row.assistantId,
    version: row.version,
    dueAt: iso(row.dueAt),
    escalatedAt: iso(row.escalatedAt),
    resolvedAt: iso(row.resolvedAt),
    closedAt: iso(row.closedAt),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The ticket as this reader may see it. */
export function presentFor(reader: Reader, row: TicketEntity, people: ReadonlyMap<string, Named>): Ticket {
  const form = presentTicket(row, people);
  return isStaff(reader.role) ? form : customerTicket(form, row.publicVersion);
}

export const presentFact = (row: TicketEntity, people: ReadonlyMap<string, Named>): TicketOfFact => ({
  ...presentTicket(row, people),
  publicVersion: row.publicVersion,
  ownsConversation: row.ownsConversation,
});

/** The version that this reader's form carries. */
export const versionFor = ({ role }: Reader, { version, publicVersion }: TicketEntity): number =>
  isStaff(role) ? version : publicVersion;
