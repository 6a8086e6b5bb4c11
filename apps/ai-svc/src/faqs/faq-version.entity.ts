import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category } from '@switchboard/contracts';

/** What a FAQ said at one version. Written with every change, never changed. */
@Entity('faq_versions')
export class FaqVersionEntity {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid', { name: 'faq_id' }) faqId: string;
  @PrimaryColumn('int') version: number;
  @Column('text') category: Category;
  @Column('text') question: string;
  @Column('text') answer: string;
  @Column('text', { array: true }) keywords: string[];
  @Column('boolean', { name: 'is_active' }) isActive: boolean;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' }) at: Date;
}
