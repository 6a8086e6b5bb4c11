import { Injectable, Logger } from '@nestjs/common';
import { chat, isStaff, type OnlinePerson } from '@switchboard/contracts';
import { RpcClient, loggableError, type UserActor } from '@switchboard/platform';
import type { AppSocket } from '../sockets/app-socket.js';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';
import { PresenceService } from './presence.service.js';
import { PresenceWatch } from './presence-watch.js';
import { StaffPresence } from './staff-presence.js';

/** What presence means for one socket: being seen, and seeing those one may see. */
@Injectable()
export class PresenceOfSockets {
  private readonly logger = new Logger('Presence');

  constructor(
    private readonly rpc: RpcClient,
    private readonly presence: PresenceService,
    private readonly watch: PresenceWatch,
    private readonly staff: StaffPresence,
    private readonly server: SocketServer,
  ) {}

  opened(socket: AppSocket): void {
    const { workspaceId } = socket.data.actor;
    this.arrive(socket).catch((error: unknown) => this.logger.warn({ error: loggableError(error) }));
    this.watch.opened(workspaceId);
  }

  closed(socket: AppSocket): void {
    const { workspaceId } = socket.data.actor;
    void this.presence.leave(socket).then(() => this.watch.closed(workspaceId));
    this.staff.changed(socket.data.actor);
  }

  async set(socket: AppSocket, status: 'online' | 'away'): Promise<void> {
    const set = this.presence.set(socket, status);
    this.staff.changed(socket.data.actor);
    await set;
    this.watch.changed(socket.data.actor.workspaceId);
  }

  /** Whom this person may see, in the same order each time. Customers: the staff of their conversations. */
  async seenBy(actor: UserActor, staffIds?: readonly string[]): Promise<OnlinePerson[]> {
    const { roster } = await this.presence.look(actor.workspaceId);
    const people = [...roster.values()].sort((a, b) => (a.userId < b.userId ? -1 : 1));
    if (isStaff(actor.role)) return people;
    const known = new Set(staffIds ?? (await this.staffOf(actor)));
    return people.filter(({ userId }) => known.has(userId));
  }

  /** From now on this customer may see whether this staff member is there. */
  async introduce(workspaceId: string, customerId: string, staffId: string): Promise<void> {
    const customer = rooms.user(workspaceId, customerId);
    if (this.server.socketsIn(customer).length === 0) return;
    this.server.to(customer)?.socketsJoin(rooms.watchersOf(workspaceId, staffId));
    const { roster } = await this.presence.look(workspaceId);
    const person = roster.get(staffId);
    if (person) this.server.to(customer)?.emit('user:status', person);
  }

  private async arrive(socket: AppSocket): Promise<void> {
    const { actor } = socket.data;
    await this.set(socket, 'online');
    const staffIds = isStaff(actor.role) ? [] : await this.staffOf(actor);
    if (!socket.connected) return;
    await socket.join(staffIds.map((id) => rooms.watchersOf(actor.workspaceId, id)));
    socket.emit('users:online', await this.seenBy(actor, staffIds));
  }

  private async staffOf({ token }: UserActor): Promise<readonly string[]> {
    return (await this.rpc.call(chat.listMyStaff, {}, { token })).ids;
  }
}
