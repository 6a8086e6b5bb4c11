import type { ImportFailure, ImportFault, ImportRowState, ImportStatus } from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('imports')
export class ImportEntity {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'file_name' }) fileName: string;
  /** The sheet, until it was read. */
  @Column('bytea', { nullable: true, select: false }) content: Buffer | null;
  @Column('text') status: ImportStatus;
  @Column('text', { nullable: true }) failure: ImportFailure | null;
  @Column('text', { name: 'ignored_columns', array: true }) ignoredColumns: string[];
  @Column('integer') rows: number;
  /** Rows that wait to be added: none are left when it is done. */
  @Column('integer') ready: number;
  @Column('integer') invalid: number;
  @Column('integer') duplicate: number;
  @Column('integer') member: number;
  @Column('integer') added: number;
  /** Whether generated passwords wait to be fetched. */
  @Column('boolean') credentials: boolean;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'committed_at', nullable: true }) committedAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt: Date | null;
}

@Entity('import_rows')
export class ImportRowEntity {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid', { name: 'import_id' }) importId: string;
  @PrimaryColumn('integer') row: number;
  @Column('text') state: ImportRowState;
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('text') role: string;
  @Column('text') phone: string;
  @Column('text') company: string;
  @Column('jsonb') errors: ImportFault[];
  /** Of whoever was made by this row, until it is fetched. */
  @Column('text', { name: 'sealed_password', nullable: true }) sealedPassword: string | null;
}
