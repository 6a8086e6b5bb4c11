import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AutomaticAssignments } from './automatic-assignments.js';
import { CreateTicketService } from './create-ticket.service.js';
import { OnCustomerMessage } from './on-customer-message.js';
import { OpeningSweeper } from './opening-sweeper.js';
import { TicketAssignmentService } from './ticket-assignment.service.js';
import { TicketCommands } from './ticket-commands.js';
import { TicketLinksService } from './ticket-links.service.js';
import { TicketListsRepository } from './ticket-lists.repository.js';
import { TicketListsService } from './ticket-lists.service.js';
import { TicketNews } from './ticket-news.js';
import { TicketNotesRepository } from './ticket-notes.repository.js';
import { TicketNotesService } from './ticket-notes.service.js';
import { TicketOpenings } from './ticket-openings.js';
import { TicketSubjects } from './ticket-subject.service.js';
import { TicketThreadService } from './ticket-thread.service.js';
import { TicketWriter } from './ticket-writer.js';
import { TicketsController } from './tickets.controller.js';
import { TicketsRepository } from './tickets.repository.js';
import { TicketsService } from './tickets.service.js';

const services = [
  TicketsService,
  CreateTicketService,
  TicketSubjects,
  TicketAssignmentService,
  TicketLinksService,
  TicketListsService,
  TicketNotesService,
  TicketThreadService,
  TicketCommands,
  TicketNews,
  TicketWriter,
];
const repositories = [TicketsRepository, TicketListsRepository, TicketNotesRepository];

@Module({
  imports: [PeopleModule, NotificationsModule],
  controllers: [TicketsController],
  providers: [
    ...services,
    ...repositories,
    TicketOpenings,
    OpeningSweeper,
    OnCustomerMessage,
    AutomaticAssignments,
  ],
  exports: [AutomaticAssignments],
})
export class TicketsModule {}
