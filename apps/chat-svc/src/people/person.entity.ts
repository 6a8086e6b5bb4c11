import type { Role } from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A copy of what auth announces of a member. */
@Entity('people')
export class Person {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: string;
  @Column('text') name: string;
  @Column('text') role: Role;
  @Column('boolean', { name: 'is_active' }) isActive: boolean;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId: string | null;
  @Column('int') version: number;
  @Column('int', { name: 'membership_version' }) membershipVersion: number;
}
