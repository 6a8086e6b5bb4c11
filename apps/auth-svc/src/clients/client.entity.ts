import type { ClientStatus } from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A customer company of a workspace. */
@Entity('clients')
export class ClientRow {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) company: string | null;
  @Column('text', { nullable: true }) country: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { name: 'contact_person', nullable: true }) contactPerson: string | null;
  @Column('text') status: ClientStatus;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
