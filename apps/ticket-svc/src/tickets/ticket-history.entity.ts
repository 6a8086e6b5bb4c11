import type { TicketField } from '@switchboard/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One change of one field. `actorId` null: the system. */
@Entity('ticket_history')
export class TicketHistoryEntity {
  @Column('uuid', { name: 'workspace_id' }) workspaceId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'ticket_id' }) ticketId: string;
  @Column('uuid', { name: 'actor_id', nullable: true }) actorId: string | null;
  @Column('text', { name: 'actor_name', nullable: true }) actorName: string | null;
  @Column('text') field: TicketField;
  @Column('text', { name: 'from_value', nullable: true }) from: string | null;
  @Column('text', { name: 'to_value', nullable: true }) to: string | null;
  @Column({ type: 'timestamptz', precision: 3 }) at: Date;
}
