import type { Role } from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone in a conversation, and how far they have read its public messages. */
@Entity('members')
export class Member {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid', { name: 'conversation_id' }) conversationId: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: string;
  @Column('text') role: Role;
  @Column('int', { name: 'read_seq' }) readSeq: number;
  @Column({ type: 'timestamptz', precision: 3, name: 'read_at', nullable: true }) readAt: Date | null;
}
