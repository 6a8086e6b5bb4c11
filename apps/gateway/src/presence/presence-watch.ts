import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { isStaff, type OnlinePerson } from '@switchboard/contracts';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';
import { changesBetween, type Roster } from './presence.js';
import { PresenceService } from './presence.service.js';

const LOOK_EVERY_MS = 5_000;
/** Many come at once when a gateway has restarted: they are told of together. */
const GATHER_MS = 100;

interface Watched {
  roster: Roster;
  sockets: number;
  timer?: NodeJS.Timeout;
}

/**
 * Tells this gateway's sockets who comes and goes. Each gateway looks for itself, so it also sees the sockets of another
 * one vanish that was killed.
 */
@Injectable()
export class PresenceWatch implements OnModuleDestroy {
  private readonly watched = new Map<string, Watched>();

  constructor(
    private readonly presence: PresenceService,
    private readonly server: SocketServer,
  ) {
    server.whenOpen((io) => io.on('presence', (workspaceId: string) => this.lookSoon(workspaceId)));
  }

  onModuleDestroy(): void {
    for (const { timer } of this.watched.values()) clearTimeout(timer);
  }

  /** A socket of this workspace was opened here. */
  opened(workspaceId: string): void {
    const watched = this.watched.get(workspaceId) ?? { roster: new Map(), sockets: 0 };
    watched.sockets += 1;
    this.watched.set(workspaceId, watched);
    this.changed(workspaceId);
  }

  closed(workspaceId: string): void {
    const watched = this.watched.get(workspaceId);
    if (watched && --watched.sockets === 0) {
      clearTimeout(watched.timer);
      this.watched.delete(workspaceId);
    }
    this.changed(workspaceId);
  }

  /** Somebody's presence changed here: all gateways look. */
  changed(workspaceId: string): void {
    this.server.emitToGateways('presence', workspaceId);
    this.lookSoon(workspaceId);
  }

  private lookSoon(workspaceId: string): void {
    const watched = this.watched.get(workspaceId);
    if (watched) this.schedule(workspaceId, watched, GATHER_MS);
  }

  private schedule(workspaceId: string, watched: Watched, ms: number): void {
    clearTimeout(watched.timer);
    watched.timer = setTimeout(() => void this.look(workspaceId, watched), ms).unref();
  }

  private async look(workspaceId: string, watched: Watched): Promise<void> {
    const { roster, changesIn } = await this.presence.look(workspaceId);
    if (this.watched.get(workspaceId) !== watched) return;
    const changes = changesBetween(watched.roster, roster);
    watched.roster = roster;
    for (const person of changes) this.tell(workspaceId, person);
    this.schedule(workspaceId, watched, Math.min(LOOK_EVERY_MS, changesIn + 1));
  }

  private tell(workspaceId: string, person: OnlinePerson): void {
    const seeing = [rooms.workspaceStaff(workspaceId)];
    if (isStaff(person.role)) seeing.push(rooms.watchersOf(workspaceId, person.userId));
    this.server.to(...seeing)?.emit('user:status', person);
  }
}
