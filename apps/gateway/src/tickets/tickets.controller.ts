import { Controller, Delete, Get, Patch, Post, Put } from '@nestjs/common';
import {
  AssignTicketBody,
  CreateTicket,
  EscalateTicketBody,
  ticket,
  Ticket,
  TicketCounts,
  TicketQuery,
  TicketStatusBody,
  UpdateTicketBody,
} from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { BodyOf, IdParam, QueryOf } from '../http/input.js';
import { listed, type Listed } from '../http/listed.js';
import { Route } from '../http/route.js';

@Controller('api/tickets')
export class TicketsController {
  constructor(private readonly rpc: RpcClient) {}

  @Get()
  @Route({
    who: 'member',
    does: 'Tickets: a customer’s own, or all for staff',
    data: { page: Ticket },
    calls: [ticket.listTickets],
  })
  async list(@QueryOf(TicketQuery) query: TicketQuery, @By() by: CallOptions): Promise<Listed<Ticket>> {
    return listed(await this.rpc.call(ticket.listTickets, query, by));
  }

  @Get('counts')
  @Route({ who: 'member', does: 'How many in each view', data: TicketCounts, calls: [ticket.countTickets] })
  counts(@By() by: CallOptions): Promise<TicketCounts> {
    return this.rpc.call(ticket.countTickets, {}, by);
  }

  @Post()
  @Route({
    who: 'member',
    does: 'Make a ticket, with a conversation of its own unless one is named. Staff say whom it is for',
    status: 201,
    data: Ticket,
    calls: [ticket.createTicket],
  })
  create(@BodyOf(CreateTicket) body: CreateTicket, @By() by: CallOptions): Promise<Ticket> {
    return this.rpc.call(ticket.createTicket, body, by);
  }

  @Get(':id')
  @Route({ who: 'member', does: 'A ticket', data: Ticket, calls: [ticket.getTicket] })
  get(@IdParam() id: string, @By() by: CallOptions): Promise<Ticket> {
    return this.rpc.call(ticket.getTicket, { id }, by);
  }

  @Patch(':id')
  @Route({
    who: 'member',
    does: 'Change it. Customers change the words of their own',
    data: Ticket,
    calls: [ticket.updateTicket],
  })
  update(
    @IdParam() id: string,
    @BodyOf(UpdateTicketBody) body: UpdateTicketBody,
    @By() by: CallOptions,
  ): Promise<Ticket> {
    return this.rpc.call(ticket.updateTicket, { ...body, id }, by);
  }

  @Delete(':id')
  @Route({ who: 'admin', does: 'Delete a ticket', status: 204, calls: [ticket.deleteTicket] })
  async delete(@IdParam() id: string, @By() by: CallOptions): Promise<void> {
    await this.rpc.call(ticket.deleteTicket, { id }, by);
  }

  @Put(':id/status')
  @Route({
    who: 'member',
    does: 'Move it on. Customers close their own, and open them again',
    data: Ticket,
    calls: [ticket.setTicketStatus],
  })
  setStatus(
    @IdParam() id: string,
    @BodyOf(TicketStatusBody) body: TicketStatusBody,
    @By() by: CallOptions,
  ): Promise<Ticket> {
    return this.rpc.call(ticket.setTicketStatus, { ...body, id }, by);
  }

  @Put(':id/assignee')
  @Route({
    who: 'staff',
    does: 'Assign it, or put it into the queue. One of two who take it at once gets it',
    data: Ticket,
    calls: [ticket.assignTicket],
  })
  assign(
    @IdParam() id: string,
    @BodyOf(AssignTicketBody) body: AssignTicketBody,
    @By() by: CallOptions,
  ): Promise<Ticket> {
    return this.rpc.call(ticket.assignTicket, { ...body, id }, by);
  }

  @Post(':id/escalate')
  @Route({
    who: 'staff',
    does: 'One priority up; admins are told',
    data: Ticket,
    calls: [ticket.escalateTicket],
  })
  escalate(
    @IdParam() id: string,
    @BodyOf(EscalateTicketBody) body: EscalateTicketBody,
    @By() by: CallOptions,
  ): Promise<Ticket> {
    return this.rpc.call(ticket.escalateTicket, { ...body, id }, by);
  }
}
