import { Column, Entity, PrimaryColumn } from 'typeorm';

const now = () => 'clock_timestamp()';

@Entity('assistants')
export class AssistantEntity {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { name: 'welcome_message', nullable: true }) welcomeMessage: string | null;
  /** Null: the model of the configuration. */
  @Column('text', { nullable: true }) model: string | null;
  @Column('real') temperature: number;
  /** The ceiling for one answer. */
  @Column('int', { name: 'max_tokens' }) maxTokens: number;
  @Column('text') prompt: string;
  @Column('boolean', { name: 'is_active' }) isActive: boolean;
  @Column('int') version: number;
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, default: now }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3, default: now }) updatedAt: Date;
}
