import type { ResponseLength, Tone } from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person, once for all workspaces. */
@Entity('people')
export class PersonRow {
  @PrimaryColumn('uuid') id: string;
  /** In lower case. */
  @Column('text') email: string;
  @Column('boolean', { name: 'email_verified' }) emailVerified: boolean;
  @Column('text') name: string;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) company: string | null;
  @Column('text', { name: 'avatar_url', nullable: true }) avatarUrl: string | null;
  @Column('text') locale: string;
  @Column('text', { name: 'time_zone' }) timeZone: string;
  @Column('text') tone: Tone;
  @Column('text', { name: 'response_length' }) responseLength: ResponseLength;
  @Column('text', { name: 'custom_instructions' }) customInstructions: string;
  /** Null until an invitation is accepted. */
  @Column('text', { name: 'password_hash', nullable: true }) passwordHash: string | null;
  /** Rises with every change of the person or of one of their memberships: the `sequence` of their facts. */
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
