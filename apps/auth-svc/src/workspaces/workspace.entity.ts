import type { Profile } from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('workspaces')
export class WorkspaceRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') slug: string;
  @Column('text') profile: Profile;
  @Column('text', { name: 'logo_url', nullable: true }) logoUrl: string | null;
  @Column('text', { name: 'primary_color' }) primaryColor: string;
  @Column('text') locale: string;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  /** Whether customers may register themselves. */
  @Column('boolean') registration: boolean;
  @Column('boolean', { name: 'automatic_handoff' }) automaticHandoff: boolean;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
