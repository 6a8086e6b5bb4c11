import { Transform } from 'class-transformer';
import { Email, Flag, Id, Int, ListOf, ManyOf, Nested, OneOf, Plain, Text, Texts, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import { AssignedBecause, PageQuery, PersonRef } from '../shared/shared.dto.js';
import {
  type Priority,
  type TicketSort,
  type TicketStatus,
  PRIORITIES,
  TICKET_SORTS,
  TICKET_STATUSES,
} from './ticket.words.js';

/** `in-progress` is understood as well. */
const understood = Transform(({ value }: { value: unknown }) =>
  Array.isArray(value) ? value.map(spelled) : spelled(value),
);
const spelled = (status: unknown): unknown => (status === 'in-progress' ? 'in_progress' : status);

/** Whom a ticket is for. `email` is null until it is known here. */
export class TicketCustomer extends PersonRef {
  @Plain({ nullable: true }) email: string | null;
}

/** A conversation in which the customer came back to a ticket. */
export class LinkedConversation {
  @Id() id: string;
  /** The conversation's own. */
  @Int({ min: 1 }) number: number;
}

/** A ticket, in the staff form. */
export class Ticket {
  @Id() id: string;
  /** Counted per workspace, from 1. */
  @Int({ min: 1 }) number: number;
  @Plain() title: string;
  @Plain() description: string;
  @OneOf(TICKET_STATUSES) status: TicketStatus;
  @OneOf(PRIORITIES) priority: Priority;
  /** Staff form only. */
  @Texts({ max: LIMITS.ticketTags, each: LIMITS.ticketTag, optional: true }) tags?: string[];
  @Nested(() => TicketCustomer) customer: TicketCustomer;
  @Nested(() => PersonRef, { nullable: true }) assignee: PersonRef | null;
  /** Staff form only. Null after a manual assignment. */
  @Nested(() => AssignedBecause, { optional: true, nullable: true }) assignedBecause?: AssignedBecause | null;
  /** Its messages are those of this conversation. */
  @Id() conversationId: string;
  /** Staff form only. Others of the same customer that are about it too, in the order in which they were linked. */
  @ListOf(() => LinkedConversation, { max: LIMITS.ticketLinks, optional: true })
  linkedConversations?: LinkedConversation[];
  @Id({ nullable: true }) assistantId: string | null;
  /** Rises with every change; in the customer form, with every public change. */
  @Int() version: number;
  @Time({ nullable: true }) dueAt: string | null;
  @Time({ nullable: true }) escalatedAt: string | null;
  @Time({ nullable: true }) resolvedAt: string | null;
  @Time({ nullable: true }) closedAt: string | null;
  @Time() createdAt: string;
  @Time() updatedAt: string;
}

export class CreateTicket {
  @Text({ max: LIMITS.ticketTitle }) title: string;
  @Text({ max: LIMITS.ticketDescription }) description: string;
  @OneOf(PRIORITIES, { optional: true, description: 'medium unless said otherwise' }) priority?: Priority;
  @Id({ optional: true, description: 'One that exists; without it one is made' }) conversationId?: string;
  @Texts({ max: LIMITS.ticketTags, each: LIMITS.ticketTag, optional: true }) tags?: string[];
  @Id({ optional: true, description: 'Staff say whom it is for: by id, address or conversation' })
  customerId?: string;
  @Email({ optional: true }) customerEmail?: string;
  @Text({ max: LIMITS.name, optional: true, description: 'With an unknown address: how to call them' })
  customerName?: string;
}

export class TicketQuery extends PageQuery {
  @understood @ManyOf(TICKET_STATUSES, { optional: true }) status?: TicketStatus[];
  @ManyOf(PRIORITIES, { optional: true }) priority?: Priority[];
  /** `me`, `none`, or a staff member's id. */
  @Text({ max: 36, optional: true }) assignee?: string;
  @Text({ max: LIMITS.ticketTag, optional: true }) tag?: string;
  @Id({ optional: true }) customer?: string;
  /** Those that belong to this conversation; for staff those it is linked to as well. */
  @Id({ optional: true }) conversation?: string;
  /** Words of title, description and number; for staff of tags, customer and notes too. */
  @Text({ max: LIMITS.search, optional: true }) search?: string;
  @OneOf(TICKET_SORTS, { optional: true }) sort?: TicketSort;
}

export class TicketPage {
  @ListOf(() => Ticket) items: Ticket[];
  @Plain({ nullable: true }) nextCursor: string | null;
}

/** `all`, `mine`, `unassigned` and `urgent` count what is open or in progress. Customers count their own. */
export class TicketCounts {
  @Int() all: number;
  @Int() mine: number;
  @Int() unassigned: number;
  @Int() urgent: number;
  @Int() open: number;
  @Int() in_progress: number;
  @Int() resolved: number;
  @Int() closed: number;
}

export class TicketVersion {
  @Int({ optional: true, description: 'As it was read. A ticket changed since: 409 STALE_VERSION' })
  version?: number;
}

export class UpdateTicketBody extends TicketVersion {
  @Text({ max: LIMITS.ticketTitle, optional: true }) title?: string;
  @Text({ max: LIMITS.ticketDescription, optional: true }) description?: string;
  @OneOf(PRIORITIES, { optional: true }) priority?: Priority;
  @Texts({ max: LIMITS.ticketTags, each: LIMITS.ticketTag, optional: true }) tags?: string[];
  @Time({ optional: true, nullable: true }) dueAt?: string | null;
}

export class UpdateTicket extends UpdateTicketBody {
  @Id() id: string;
}

export class TicketStatusBody extends TicketVersion {
  @understood @OneOf(TICKET_STATUSES) status: TicketStatus;
}

export class SetTicketStatus extends TicketStatusBody {
  @Id() id: string;
}

export class AssignTicketBody extends TicketVersion {
  /** Null puts it back into the queue. */
  @Id({ nullable: true }) agentId: string | null;
  @Flag({ optional: true, description: 'Take it from the colleague who has it' }) force?: boolean;
}

export class AssignTicket extends AssignTicketBody {
  @Id() id: string;
}

export class EscalateTicketBody extends TicketVersion {
  @Text({ max: LIMITS.escalationReason, optional: true }) reason?: string;
  @Id({ optional: true }) assigneeId?: string;
}

export class EscalateTicket extends EscalateTicketBody {
  @Id() id: string;
}

/** A conversation of the ticket's customer that is about it too, or was thought to be. */
export class LinkConversation extends TicketVersion {
  @Id() id: string;
  @Id() conversationId: string;
}

/** `writing`: the caller is about to send a message. */
export class OfTicketThread {
  @Id() id: string;
  @Flag() writing: boolean;
}

/** Where a ticket's messages are. */
export class TicketThread {
  @Id() conversationId: string;
}
