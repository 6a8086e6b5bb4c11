import { Controller } from '@nestjs/common';
import {
  type AddTicketNote,
  type AssignTicket,
  type ById,
  type CreateTicket,
  type Empty,
  type EscalateTicket,
  type LinkConversation,
  type OfTicket,
  type OfTicketThread,
  type SetTicketStatus,
  ticket,
  type Ticket,
  type TicketCounts,
  type TicketHistoryPage,
  type TicketNote,
  type TicketNotePage,
  type TicketPage,
  type TicketQuery,
  type TicketThread,
  type UpdateTicket,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { CreateTicketService } from './create-ticket.service.js';
import { TicketAssignmentService } from './ticket-assignment.service.js';
import { TicketLinksService } from './ticket-links.service.js';
import { TicketListsService } from './ticket-lists.service.js';
import { TicketNotesService } from './ticket-notes.service.js';
import { TicketThreadService } from './ticket-thread.service.js';
import { TicketsService } from './tickets.service.js';

@Controller()
export class TicketsController {
  constructor(
    private readonly tickets: TicketsService,
    private readonly creation: CreateTicketService,
    private readonly assignment: TicketAssignmentService,
    private readonly links: TicketLinksService,
    private readonly lists: TicketListsService,
    private readonly notes: TicketNotesService,
    private readonly threads: TicketThreadService,
  ) {}

  @Handles(ticket.createTicket)
  create(request: CreateTicket, call: CallOf<typeof ticket.createTicket>): Promise<Ticket> {
    return this.creation.create(request, call);
  }

  @Handles(ticket.listTickets)
  list(query: TicketQuery, { actor }: CallOf<typeof ticket.listTickets>): Promise<TicketPage> {
    return this.lists.list(query, actor);
  }

  @Handles(ticket.countTickets)
  count(_: Empty, { actor }: CallOf<typeof ticket.countTickets>): Promise<TicketCounts> {
    return this.lists.count(actor);
  }

  @Handles(ticket.getTicket)
  get({ id }: ById, { actor }: CallOf<typeof ticket.getTicket>): Promise<Ticket> {
    return this.tickets.get(id, actor);
  }

  @Handles(ticket.updateTicket)
  update(request: UpdateTicket, { actor }: CallOf<typeof ticket.updateTicket>): Promise<Ticket> {
    return this.tickets.update(request, actor);
  }

  @Handles(ticket.deleteTicket)
  delete({ id }: ById, { actor }: CallOf<typeof ticket.deleteTicket>): Promise<Empty> {
    return this.tickets.delete(id, actor).then(() => ({}));
  }

  @Handles(ticket.setTicketStatus)
  setStatus(request: SetTicketStatus, { actor }: CallOf<typeof ticket.setTicketStatus>): Promise<Ticket> {
    return this.tickets.setStatus(request, actor);
  }

  @Handles(ticket.assignTicket)
  assign(request: AssignTicket, { actor }: CallOf<typeof ticket.assignTicket>): Promise<Ticket> {
    return this.assignment.assign(request, actor);
  }

  @Handles(ticket.escalateTicket)
  escalate(request: EscalateTicket, call: CallOf<typeof ticket.escalateTicket>): Promise<Ticket> {
    return this.assignment.escalate(request, call);
  }

  @Handles(ticket.linkConversation)
  link(request: LinkConversation, call: CallOf<typeof ticket.linkConversation>): Promise<Ticket> {
    return this.links.link(request, call);
  }

  @Handles(ticket.unlinkConversation)
  unlink(request: LinkConversation, { actor }: CallOf<typeof ticket.unlinkConversation>): Promise<Ticket> {
    return this.links.unlink(request, actor);
  }

  @Handles(ticket.ticketThread)
  thread(request: OfTicketThread, { actor }: CallOf<typeof ticket.ticketThread>): Promise<TicketThread> {
    return this.threads.find(request, actor);
  }

  @Handles(ticket.ticketHistory)
  history(request: OfTicket, { actor }: CallOf<typeof ticket.ticketHistory>): Promise<TicketHistoryPage> {
    return this.notes.history(request, actor);
  }

  @Handles(ticket.listTicketNotes)
  listNotes(request: OfTicket, { actor }: CallOf<typeof ticket.listTicketNotes>): Promise<TicketNotePage> {
    return this.notes.list(request, actor);
  }

  @Handles(ticket.addTicketNote)
  addNote(request: AddTicketNote, call: CallOf<typeof ticket.addTicketNote>): Promise<TicketNote> {
    return this.notes.add(request, call);
  }
}
