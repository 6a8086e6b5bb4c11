import { Injectable, Logger } from '@nestjs/common';
import { chat, LIMITS } from '@switchboard/contracts';
import { Database, loggableError, RpcClient } from '@switchboard/platform';
import type { TicketEntity } from './ticket.entity.js';
import { TicketsRepository } from './tickets.repository.js';

/** A ticket is kept whether or not chat-svc answers; nobody waits longer for it. */
const PATIENCE_MS = 2_000;
/** Of a sweep: where chat-svc is away again, each of them waits in vain. */
const AT_ONCE = 16;

/**
 * The second half of making a ticket: its conversation, under the id that was chosen with it. May be done any number of
 * times, by anyone, until chat-svc has said yes.
 */
@Injectable()
export class TicketOpenings {
  private readonly logger = new Logger(TicketOpenings.name);

  constructor(
    private readonly database: Database,
    private readonly tickets: TicketsRepository,
    private readonly rpc: RpcClient,
  ) {}

  /** @throws ServiceError chat-svc's. */
  async open(ticket: TicketEntity): Promise<void> {
    const { workspaceId, conversationId, customerId, customerName, createdBy, title } = ticket;
    const request = {
      workspaceId,
      conversationId,
      title: [...title].slice(0, LIMITS.conversationTitle).join(''),
      customer: { id: customerId, name: customerName },
      createdBy,
      locked: ticket.status === 'closed',
      ticketVersion: ticket.version,
    };
    const { assistantId } = await this.rpc.call(chat.openForTicket, request, { timeoutMs: PATIENCE_MS });
    await this.database.inWorkspace(workspaceId, (tx) => this.tickets.opened(tx, ticket, assistantId));
  }

  /** What fails now is left to the sweep. True: it was opened by this. */
  async tryToOpen(workspaceId: string, id: string): Promise<boolean> {
    try {
      const ticket = await this.database.inWorkspace(workspaceId, (tx) =>
        this.tickets.find(tx, workspaceId, id),
      );
      if (!ticket?.opening) return false;
      await this.open(ticket);
      return true;
    } catch (error) {
      this.logger.warn(
        { error: loggableError(error), ticket: id },
        'A ticket still waits for its conversation',
      );
      return false;
    }
  }

  /** Those that have waited this long, in all workspaces, up to some hundreds. Tells how many it opened. */
  async sweep(olderThanMs: number): Promise<number> {
    const found = await this.database.inTransaction((tx) => this.tickets.findOpening(tx, olderThanMs));
    let opened = 0;
    while (found.length > 0) {
      const together = found.splice(0, AT_ONCE);
      const tried = await Promise.all(together.map(({ workspaceId, id }) => this.tryToOpen(workspaceId, id)));
      opened += tried.filter(Boolean).length;
    }
    return opened;
  }
}
