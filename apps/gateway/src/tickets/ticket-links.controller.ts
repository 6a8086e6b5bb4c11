import { Controller, Delete, Put } from '@nestjs/common';
import { ticket, Ticket, TicketVersion } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { BodyOf, IdParam, QueryOf } from '../http/input.js';
import { Route } from '../http/route.js';

/** The conversations that a ticket has besides its own. */
@Controller('api/tickets/:id/conversations/:conversationId')
export class TicketLinksController {
  constructor(private readonly rpc: RpcClient) {}

  @Put()
  @Route({
    who: 'staff',
    does: 'Link another conversation of its customer. Linked already, or its own: nothing changes',
    data: Ticket,
    calls: [ticket.linkConversation],
  })
  link(
    @IdParam() id: string,
    @IdParam('conversationId') conversationId: string,
    @BodyOf(TicketVersion) { version }: TicketVersion,
    @By() by: CallOptions,
  ): Promise<Ticket> {
    return this.rpc.call(ticket.linkConversation, { id, conversationId, version }, by);
  }

  @Delete()
  @Route({
    who: 'staff',
    does: 'Unlink a conversation',
    data: Ticket,
    calls: [ticket.unlinkConversation],
  })
  unlink(
    @IdParam() id: string,
    @IdParam('conversationId') conversationId: string,
    @QueryOf(TicketVersion) { version }: TicketVersion,
    @By() by: CallOptions,
  ): Promise<Ticket> {
    return this.rpc.call(ticket.unlinkConversation, { id, conversationId, version }, by);
  }
}
