import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One call of a model: what it was for, and what it cost. */
@Entity('calls')
export class CallEntity {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'conversation_id' }) conversationId: string;
  @Column('uuid', { name: 'in_reply_to' }) inReplyTo: string;
  @Column('uuid', { name: 'assistant_id' }) assistantId: string;
  @Column('text') provider: string;
  @Column('text') model: string;
  @Column('int', { name: 'prompt_tokens' }) promptTokens: number;
  @Column('int', { name: 'completion_tokens' }) completionTokens: number;
  /** USD; null when the model has no price. */
  @Column('double precision', { nullable: true }) cost: number | null;
  /** In ms. */
  @Column('int') duration: number;
  @Column({ type: 'timestamptz', precision: 3, default: () => 'clock_timestamp()' }) at: Date;
}
