import { Column, Entity, PrimaryColumn } from 'typeorm';

export type TokenPurpose = 'verify-email' | 'reset-password' | 'invitation';

/** A link sent by mail. The token itself is derived from the id; see one-time-tokens.ts. */
@Entity('one_time_tokens')
export class OneTimeTokenRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'user_id' }) userId: string;
  @Column('text') purpose: TokenPurpose;
  /** Of an invitation. */
  @Column('uuid', { name: 'workspace_id', nullable: true }) workspaceId: string | null;
  /** The address it was sent to: what its use proves. */
  @Column('text') email: string;
  @Column('text', { name: 'token_hash' }) tokenHash: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
}
