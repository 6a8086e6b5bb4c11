import type { IssueType, Priority, ReportStatus, Role } from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

const time = { type: 'timestamptz', precision: 3 } as const;

/** Names are as people were called then: shown until their copies are here. */
@Entity('reports')
export class ReportEntity {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'conversation_id' }) conversationId: string;
  @Column('uuid', { name: 'message_id', nullable: true }) messageId: string | null;
  @Column('uuid', { name: 'reporter_id' }) reporterId: string;
  @Column('text', { name: 'reporter_name' }) reporterName: string;
  @Column('text', { name: 'reporter_role' }) reporterRole: Role;
  @Column('text', { name: 'issue_type' }) issueType: IssueType;
  @Column('text') priority: Priority;
  @Column('text') description: string;
  @Column('text') status: ReportStatus;
  @Column('uuid', { name: 'assignee_id', nullable: true }) assigneeId: string | null;
  @Column('text', { name: 'assignee_name', nullable: true }) assigneeName: string | null;
  @Column({ ...time, name: 'due_at' }) dueAt: Date;
  /** When it was noticed that its time was up. */
  @Column({ ...time, name: 'overdue_at', nullable: true }) overdueAt: Date | null;
  @Column('text', { nullable: true }) notes: string | null;
  @Column('uuid', { name: 'closed_by', nullable: true }) closedBy: string | null;
  @Column('text', { name: 'closed_by_name', nullable: true }) closedByName: string | null;
  @Column({ ...time, name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column({ ...time, name: 'created_at' }) createdAt: Date;
  @Column({ ...time, name: 'updated_at' }) updatedAt: Date;
}
