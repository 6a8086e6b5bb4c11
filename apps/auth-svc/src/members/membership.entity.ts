import type { Role } from '@switchboard/contracts';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { ClientRow } from '../clients/client.entity.js';
import { PersonRow } from '../people/person.entity.js';

/** A person's role in one workspace. A removed one is kept: its version must go on rising if they come back. */
@Entity('memberships')
export class MembershipRow {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: string;
  @Column('text') role: Role;
  @Column('boolean', { name: 'is_active' }) isActive: boolean;
  /** Waits for the person's address to be verified. */
  @Column('boolean') pending: boolean;
  /** What this workspace's admins wrote over the person's own, until the person says it anew. */
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) company: string | null;
  /** The client company they belong to. */
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: string | null;
  /** Access tokens with a lower `ver` are void. */
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'last_seen_at', nullable: true }) lastSeenAt: Date | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;

  @ManyToOne(() => PersonRow)
  @JoinColumn({ name: 'user_id' })
  person: Relation<PersonRow>;

  /** Where it was looked up too. */
  client?: ClientRow | null;
}
