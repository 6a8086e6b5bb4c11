import { Injectable } from '@nestjs/common';
import { chat, LIMITS, type LinkConversation, ticket as contract, type Ticket } from '@switchboard/contracts';
import { type Call, RpcClient, type UserActor } from '@switchboard/platform';
import { withLink, withoutLink } from './linked-conversations.js';
import { doerOf, TicketCommands } from './ticket-commands.js';
import { invalid } from './ticket-faults.js';
import { requireStaff } from './ticket.policy.js';
import { TicketWriter } from './ticket-writer.js';

/** Further conversations of a ticket. Their messages stay theirs: a link moves, reopens and locks nothing. */
@Injectable()
export class TicketLinksService {
  constructor(
    private readonly rpc: RpcClient,
    private readonly commands: TicketCommands,
    private readonly writer: TicketWriter,
  ) {}

  /** chat-svc is asked before the ticket is locked: nobody waits for a ticket that waits for an answer. */
  async link(request: LinkConversation, { actor, requestId }: Call<UserActor>): Promise<Ticket> {
    requireStaff(actor);
    const { conversationId } = request;
    const target = { workspaceId: actor.workspaceId, conversationId, linking: true };
    const { number, customer } = await this.rpc.call(chat.findForTicket, target, { requestId });
    return this.commands.run(request, actor, (tx, held) => {
      if (customer.id !== held.ticket.customerId)
        invalid('conversationId', 'This conversation is with somebody else');
      const linkedConversations =
        withLink(held.ticket, { id: conversationId, number }) ??
        invalid('conversationId', `A ticket has at most ${LIMITS.ticketLinks} linked conversations`);
      const change = { fact: contract.ticketUpdated, actor: doerOf(actor) };
      return this.writer.save(tx, held, { linkedConversations }, change);
    });
  }

  async unlink(request: LinkConversation, actor: UserActor): Promise<Ticket> {
    requireStaff(actor);
    return this.commands.run(request, actor, (tx, held) => {
      const linkedConversations = withoutLink(held.ticket, request.conversationId);
      const change = { fact: contract.ticketUpdated, actor: doerOf(actor) };
      return this.writer.save(tx, held, { linkedConversations }, change);
    });
  }
}
