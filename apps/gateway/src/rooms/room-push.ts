import { Injectable } from '@nestjs/common';
import { isStaff } from '@switchboard/contracts';
import type { AppSocket } from '../sockets/app-socket.js';
import { rooms } from '../sockets/room-names.js';
import type { EventData, EventName } from '../sockets/server-events.js';
import { SocketServer } from '../sockets/socket-server.js';

/** What one happening looks like to each side; a side that is left out isn't told. */
export interface Forms<T> {
  readonly staff?: T;
  readonly customer?: T;
}

/** A socket that has asked to enter and waits for the answer: what is said meanwhile is kept for it. */
interface Waiting {
  readonly socket: AppSocket;
  readonly kept: (() => void)[];
}

/** Speaks to this gateway's sockets in a conversation, staff and customers each in their own form. */
@Injectable()
export class RoomPush {
  private readonly waiting = new Map<string, Set<Waiting>>();

  constructor(private readonly server: SocketServer) {}

  /** `except`: a room that is left out, the sender's. */
  push<Name extends EventName>(
    conversationId: string,
    name: Name,
    forms: Forms<EventData<Name>>,
    except: string[] = [],
  ): void {
    const staffRoom = rooms.conversationStaff(conversationId);
    if (forms.staff) this.emit(this.server.to(staffRoom)?.except(except), name, forms.staff);
    if (forms.customer) {
      const customers = this.server.to(rooms.conversation(conversationId));
      this.emit(customers?.except([staffRoom, ...except]), name, forms.customer);
    }
    for (const { socket, kept } of this.waiting.get(conversationId) ?? []) {
      const form = isStaff(socket.data.actor.role) ? forms.staff : forms.customer;
      if (form) kept.push(() => this.emit(socket, name, form));
    }
  }

  /** The same to everybody. */
  both<Name extends EventName>(
    conversationId: string,
    name: Name,
    data: EventData<Name>,
    except: string[] = [],
  ): void {
    this.push(conversationId, name, { staff: data, customer: data }, except);
  }

  /**
   * Enters the room once `admit` has resolved. Nothing is missed in between: what `admit` read may be older than what
   * was said since, so that is said to the socket after it has entered.
   */
  async enter<T>(conversationId: string, socket: AppSocket, admit: () => Promise<T>): Promise<T> {
    // Whoever is in the room already hears everything.
    if (socket.rooms.has(rooms.conversation(conversationId))) return admit();
    const waiting: Waiting = { socket, kept: [] };
    const all = this.waiting.get(conversationId) ?? new Set();
    this.waiting.set(conversationId, all.add(waiting));
    try {
      const admitted = await admit();
      await socket.join(roomsFor(conversationId, socket));
      for (const say of waiting.kept) say();
      return admitted;
    } finally {
      all.delete(waiting);
      if (all.size === 0) this.waiting.delete(conversationId);
    }
  }

  async leave(conversationId: string, socket: AppSocket): Promise<void> {
    await socket.leave(rooms.conversation(conversationId));
    await socket.leave(rooms.conversationStaff(conversationId));
  }

  private emit<Name extends EventName>(
    to: { emit(name: EventName, data: EventData<Name>): unknown } | undefined,
    name: Name,
    data: EventData<Name>,
  ): void {
    to?.emit(name, data);
  }
}

function roomsFor(conversationId: string, socket: AppSocket): string[] {
  const room = rooms.conversation(conversationId);
  return isStaff(socket.data.actor.role) ? [room, rooms.conversationStaff(conversationId)] : [room];
}
