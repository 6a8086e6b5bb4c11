import { Injectable } from '@nestjs/common';
import {
  customerTicketOfFact,
  isPublicChange,
  staffTicketOfFact,
  type TicketChanged,
  type TicketNoteAdded,
} from '@switchboard/contracts';
import { HighWater } from '../push/high-water.js';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';

type Told = 'ticket:created' | 'ticket:updated' | 'ticket:deleted';

/** Tickets to all staff, and to their customer in the customer's form: each version once. */
@Injectable()
export class TicketPush {
  private readonly toldStaff = new HighWater();
  private readonly toldCustomers = new HighWater();

  constructor(private readonly server: SocketServer) {}

  created(workspaceId: string, change: TicketChanged): void {
    this.tell('ticket:created', workspaceId, change);
  }

  updated(workspaceId: string, change: TicketChanged): void {
    this.tell('ticket:updated', workspaceId, change);
  }

  deleted(workspaceId: string, change: TicketChanged): void {
    this.tell('ticket:deleted', workspaceId, change);
  }

  /** Staff alone: a customer isn't told that there is one. */
  noted(workspaceId: string, { note }: TicketNoteAdded): void {
    const { ticketId } = note;
    this.server.to(rooms.workspaceStaff(workspaceId))?.emit('ticket:note', { ticketId, note });
  }

  private tell(event: Told, workspaceId: string, { ticket, changes }: TicketChanged): void {
    const { id, version, publicVersion, customer } = ticket;
    const staff = rooms.workspaceStaff(workspaceId);
    if (this.toldStaff.raise(id, version)) this.server.to(staff)?.emit(event, staffTicketOfFact(ticket));
    if (!isPublicChange(changes) || !this.toldCustomers.raise(id, publicVersion)) return;
    this.server
      .to(rooms.user(workspaceId, customer.id))
      ?.except(staff)
      .emit(event, customerTicketOfFact(ticket));
  }
}
