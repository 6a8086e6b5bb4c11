import type { ServiceDefinition } from '@switchboard/platform';
import { AppModule } from './app.module.js';
import { TicketConfig } from './config.js';
import { migrations } from './migrations/index.js';
import { NotificationEntity } from './notifications/notification.entity.js';
import { Person } from './people/person.entity.js';
import { ReportEntity } from './reports/report.entity.js';
import { TicketEntity } from './tickets/ticket.entity.js';
import { TicketHistoryEntity } from './tickets/ticket-history.entity.js';
import { TicketNoteEntity } from './tickets/ticket-note.entity.js';

export const ticketService: ServiceDefinition<TicketConfig> = {
  name: 'ticket',
  module: AppModule,
  config: TicketConfig,
  entities: [Person, NotificationEntity, ReportEntity, TicketEntity, TicketHistoryEntity, TicketNoteEntity],
  migrations,
};
