import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category } from '@switchboard/contracts';

const now = () => 'clock_timestamp()';

/** The columns that are searched are the database's own business: a trigger keeps them. */
@Entity('faqs')
export class FaqEntity {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') category: Category;
  @Column('text') question: string;
  /** The question as it is compared: two that differ in case, spaces or the last mark are the same. */
  @Column('text', { name: 'question_key' }) questionKey: string;
  @Column('text') answer: string;
  @Column('text', { array: true }) keywords: string[];
  @Column('uuid', { name: 'related_ids', array: true }) relatedIds: string[];
  @Column('boolean', { name: 'is_active' }) isActive: boolean;
  @Column('int', { name: 'usage_count' }) usageCount: number;
  @Column('int') version: number;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('uuid', { name: 'updated_by', nullable: true }) updatedBy: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: now }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: now }) updatedAt: Date;
}
