import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Viewer, ViewingMode } from '@switchboard/contracts';
import { RoomPush } from '../rooms/room-push.js';
import type { AppSocket } from '../sockets/app-socket.js';
import { SocketServer } from '../sockets/socket-server.js';
import { viewersOf } from './viewers.js';

/** Who looks at one conversation through one gateway, as gateways tell each other. */
export interface ViewersNote {
  readonly gateway: string;
  readonly conversationId: string;
  readonly viewers: readonly Viewer[];
}

const SAY_AGAIN_MS = 15_000;
/** A gateway that was killed says nothing any more. */
const EXPIRES_MS = 40_000;

interface Heard {
  readonly viewers: readonly Viewer[];
  readonly until: number;
}

/** Which colleagues have a conversation open, and what they do in it. */
@Injectable()
export class ViewersBoard implements OnModuleInit, OnModuleDestroy {
  private readonly gateway = randomUUID();
  private readonly here = new Map<string, Map<AppSocket, Viewer>>();
  private readonly elsewhere = new Map<string, Map<string, Heard>>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly server: SocketServer,
    private readonly push: RoomPush,
  ) {
    server.whenOpen((io) => io.on('viewers', (note: ViewersNote) => this.hear(note)));
  }

  onModuleInit(): void {
    this.timer = setInterval(() => this.sayAgain(), SAY_AGAIN_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  view(socket: AppSocket, conversationId: string, mode: ViewingMode): void {
    const { userId, name } = socket.data.actor;
    const viewers = this.here.get(conversationId) ?? new Map<AppSocket, Viewer>();
    this.here.set(conversationId, viewers.set(socket, { userId, name, mode }));
    this.changed(conversationId);
  }

  leave(socket: AppSocket, conversationId: string): void {
    const viewers = this.here.get(conversationId);
    if (!viewers?.delete(socket)) return;
    if (viewers.size === 0) this.here.delete(conversationId);
    this.changed(conversationId);
  }

  private changed(conversationId: string): void {
    this.say(conversationId);
    this.tell(conversationId);
  }

  private say(conversationId: string): void {
    const viewers = [...(this.here.get(conversationId)?.values() ?? [])];
    this.server.emitToGateways('viewers', { gateway: this.gateway, conversationId, viewers });
  }

  private hear({ gateway, conversationId, viewers }: ViewersNote): void {
    const heard = this.elsewhere.get(conversationId) ?? new Map<string, Heard>();
    const before = heard.get(gateway)?.viewers ?? [];
    if (viewers.length > 0) heard.set(gateway, { viewers, until: Date.now() + EXPIRES_MS });
    else heard.delete(gateway);
    if (heard.size > 0) this.elsewhere.set(conversationId, heard);
    else this.elsewhere.delete(conversationId);
    if (JSON.stringify(before) !== JSON.stringify(viewers)) this.tell(conversationId);
  }

  private tell(conversationId: string): void {
    const here = [...(this.here.get(conversationId)?.values() ?? [])];
    const elsewhere = [...(this.elsewhere.get(conversationId)?.values() ?? [])].flatMap(
      ({ viewers }) => viewers,
    );
    const staff = { conversationId, viewers: viewersOf([...here, ...elsewhere]) };
    this.push.push(conversationId, 'conversation:viewers', { staff });
  }

  private sayAgain(): void {
    for (const conversationId of this.here.keys()) this.say(conversationId);
    const now = Date.now();
    for (const [conversationId, heard] of this.elsewhere) {
      for (const [gateway, { until }] of heard) {
        if (until <= now) this.hear({ gateway, conversationId, viewers: [] });
      }
    }
  }
}
