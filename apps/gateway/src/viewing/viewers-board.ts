import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Viewer, ViewingMode } from '@switchboard/contracts';
import type { AppSocket } from '../sockets/app-socket.js';
import type { ViewersNote } from '../sockets/gateway-events.js';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';
import { viewersOf } from './viewers.js';

const SAY_AGAIN_MS = 15_000;
/** A gateway that was killed says nothing any more. */
const EXPIRES_MS = 40_000;

interface Heard {
  readonly viewers: readonly Viewer[];
  readonly until: number;
}

interface Watched {
  readonly workspaceId: string;
  readonly here: Map<AppSocket, Viewer>;
  /** By gateway. */
  readonly elsewhere: Map<string, Heard>;
}

/** Which colleagues have a conversation open, and what they do in it. All staff are told: their lists show it too. */
@Injectable()
export class ViewersBoard implements OnModuleInit, OnModuleDestroy {
  private readonly gateway = randomUUID();
  private readonly watched = new Map<string, Watched>();
  private timer?: NodeJS.Timeout;

  constructor(private readonly server: SocketServer) {
    server.whenOpen((io) => io.on('viewers', (note: ViewersNote) => this.hear(note)));
  }

  onModuleInit(): void {
    this.timer = setInterval(() => this.sayAgain(), SAY_AGAIN_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** What a colleague who has just come doesn't know yet. */
  show(socket: AppSocket): void {
    const { workspaceId } = socket.data.actor;
    for (const [conversationId, watched] of this.watched) {
      if (watched.workspaceId !== workspaceId) continue;
      socket.emit('conversation:viewers', { conversationId, viewers: allOf(watched) });
    }
  }

  view(socket: AppSocket, conversationId: string, mode: ViewingMode): void {
    const { workspaceId, userId, name } = socket.data.actor;
    this.at(conversationId, workspaceId).here.set(socket, { userId, name, mode });
    this.say(conversationId);
    this.tell(conversationId);
  }

  leave(socket: AppSocket, conversationId: string): void {
    if (!this.watched.get(conversationId)?.here.delete(socket)) return;
    this.say(conversationId);
    this.tell(conversationId);
  }

  /** It is gone, and everybody has been told. */
  forget(conversationId: string): void {
    this.watched.delete(conversationId);
  }

  private at(conversationId: string, workspaceId: string): Watched {
    const known = this.watched.get(conversationId);
    const watched = known ?? { workspaceId, here: new Map(), elsewhere: new Map() };
    if (!known) this.watched.set(conversationId, watched);
    return watched;
  }

  private say(conversationId: string): void {
    const watched = this.watched.get(conversationId);
    if (!watched) return;
    const { workspaceId, here } = watched;
    const viewers = [...here.values()];
    this.server.emitToGateways('viewers', { gateway: this.gateway, workspaceId, conversationId, viewers });
  }

  private hear({ gateway, workspaceId, conversationId, viewers }: ViewersNote): void {
    if (viewers.length === 0 && !this.watched.has(conversationId)) return;
    const { elsewhere } = this.at(conversationId, workspaceId);
    const before = elsewhere.get(gateway)?.viewers ?? [];
    if (viewers.length > 0) elsewhere.set(gateway, { viewers, until: Date.now() + EXPIRES_MS });
    else elsewhere.delete(gateway);
    if (JSON.stringify(before) !== JSON.stringify(viewers)) this.tell(conversationId);
  }

  private tell(conversationId: string): void {
    const watched = this.watched.get(conversationId);
    if (!watched) return;
    const viewers = allOf(watched);
    const staff = this.server.to(rooms.workspaceStaff(watched.workspaceId));
    staff?.emit('conversation:viewers', { conversationId, viewers });
    if (viewers.length === 0) this.watched.delete(conversationId);
  }

  private sayAgain(): void {
    const now = Date.now();
    for (const [conversationId, { workspaceId, here, elsewhere }] of this.watched) {
      if (here.size > 0) this.say(conversationId);
      for (const [gateway, { until }] of elsewhere) {
        if (until <= now) this.hear({ gateway, workspaceId, conversationId, viewers: [] });
      }
    }
  }
}

const allOf = ({ here, elsewhere }: Watched): Viewer[] =>
  viewersOf([...here.values(), ...[...elsewhere.values()].flatMap(({ viewers }) => viewers)]);
