import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ResponseLength, Tone } from '@switchboard/contracts';

/** A copy of how a person wants to be answered, from auth-svc's facts. `version` is the person's there. */
@Entity('people')
export class PersonEntity {
  @PrimaryColumn('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid', { name: 'user_id' }) userId: string;
  @Column('text') tone: Tone;
  @Column('text', { name: 'response_length' }) responseLength: ResponseLength;
  @Column('text', { name: 'custom_instructions' }) customInstructions: string;
  @Column('int') version: number;
}
