import { customerReport, isStaff, type PersonRef, type Report, type Role } from '@switchboard/contracts';
import type { Named } from '../people/people.repository.js';
import { isOverdue } from './report.js';
import type { ReportEntity } from './report.entity.js';

type People = ReadonlyMap<string, Named>;

/** Everyone whose name a report shows. */
export const peopleOf = ({ reporterId, assigneeId, closedBy }: ReportEntity): (string | null)[] => [
  reporterId,
  assigneeId,
  closedBy,
];

/** The staff form, with people as they are called today. */
export function presentReport(row: ReportEntity, people: People, now: Date): Report {
  const person = (id: string, then: string | null): PersonRef => ({
    id,
    name: people.get(id)?.name ?? then ?? '',
  });
  const { closedBy, closedAt, closedByName, notes } = row;
  return {
    id: row.id,
    conversationId: row.conversationId,
    messageId: row.messageId,
    reportedBy: person(row.reporterId, row.reporterName),
    issueType: row.issueType,
    priority: row.priority,
    description: row.description,
    status: row.status,
    assignedTo: row.assigneeId ? person(row.assigneeId, row.assigneeName) : null,
    dueAt: row.dueAt.toISOString(),
    overdue: isOverdue(row, now),
    resolution:
      closedBy && closedAt
        ? { notes, resolvedBy: person(closedBy, closedByName), resolvedAt: closedAt.toISOString() }
        : null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The report as this reader may see it. */
export function presentFor({ role }: { role: Role }, row: ReportEntity, people: People, now: Date): Report {
  const form = presentReport(row, people, now);
  return isStaff(role) ? form : customerReport(form);
}
