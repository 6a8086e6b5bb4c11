import { Injectable } from '@nestjs/common';
import type { Doer } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import { type News, Notifications } from '../notifications/notifications.js';
import type { TicketEntity } from './ticket.entity.js';

/** What people of the staff are told of tickets. Whoever did it knows already. */
@Injectable()
export class TicketNews {
  constructor(private readonly notifications: Notifications) {}

  assigned(tx: EntityManager, ticket: TicketEntity, by: Doer | null): Promise<void> {
    const to = { userIds: [ticket.assigneeId] };
    return this.notifications.tell(tx, { ...newsOf(ticket), kind: 'ticket_assigned', to, by });
  }

  escalated(tx: EntityManager, ticket: TicketEntity, by: Doer): Promise<void> {
    const to = { admins: true, userIds: [ticket.assigneeId] };
    return this.notifications.tell(tx, { ...newsOf(ticket), kind: 'ticket_escalated', to, by });
  }
}

function newsOf(ticket: TicketEntity): Omit<News, 'kind' | 'to' | 'by'> {
  const { workspaceId, id: ticketId, conversationId, number, title } = ticket;
  return { workspaceId, ticketId, conversationId, label: `#${number} ${title}` };
}
