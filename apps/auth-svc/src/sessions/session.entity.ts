import type { SessionEndReason } from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in on one device: the family of its refresh tokens. */
@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'user_id' }) userId: string;
  /** Where the next refresh leads unless it names another. */
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @Column('boolean', { name: 'keep_signed_in' }) keepSignedIn: boolean;
  @Column('text') device: string;
  @Column('text') address: string;
  /** Of the newest refresh token given out. */
  @Column('integer', { name: 'token_number' }) tokenNumber: number;
  /** When the newest tokens before it were rotated; see refresh-rule.ts. */
  @Column('timestamptz', { array: true }) rotations: Date[];
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'last_used_at' }) lastUsedAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: SessionEndReason | null;
}
