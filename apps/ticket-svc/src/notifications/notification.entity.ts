import type { NotificationKind } from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Kept until its reader has read it. The same `id` in the rows of all who were told the same. */
@Entity('notifications')
export class NotificationEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: NotificationKind;
  @Column('uuid', { name: 'conversation_id', nullable: true }) conversationId: string | null;
  @Column('uuid', { name: 'message_id', nullable: true }) messageId: string | null;
  @Column('uuid', { name: 'ticket_id', nullable: true }) ticketId: string | null;
  @Column('uuid', { name: 'report_id', nullable: true }) reportId: string | null;
  @Column('uuid', { name: 'import_id', nullable: true }) importId: string | null;
  @Column('text', { nullable: true }) label: string | null;
  @Column('uuid', { name: 'by_id', nullable: true }) byId: string | null;
  @Column('text', { name: 'by_name', nullable: true }) byName: string | null;
  @Column({ type: 'timestamptz', precision: 3, name: 'created_at' }) createdAt: Date;
}
