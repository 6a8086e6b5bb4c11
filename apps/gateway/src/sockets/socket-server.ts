import { Injectable } from '@nestjs/common';
import type { AppServer, AppSocket } from './app-socket.js';
import type { GatewayEvents } from './gateway-events.js';

type ServerWork = (server: AppServer) => void;

/** The Socket.io server, for those who push. It stands once Nest has opened it. */
@Injectable()
export class SocketServer {
  private server?: AppServer;
  private readonly waiting: ServerWork[] = [];

  opened(server: AppServer): void {
    this.server = server;
    for (const work of this.waiting.splice(0)) work(server);
  }

  /** Runs at once, or when the server stands. */
  whenOpen(work: ServerWork): void {
    if (this.server) work(this.server);
    else this.waiting.push(work);
  }

  /** This gateway's own sockets in any of the rooms. Undefined when there is none: then nothing has to be put into words. */
  to(...rooms: string[]): ReturnType<AppServer['to']> | undefined {
    const { server } = this;
    const here = server?.of('/').adapter.rooms;
    return rooms.some((room) => here?.has(room)) ? server?.local.to(rooms) : undefined;
  }

  get sockets(): AppSocket[] {
    return [...(this.server?.sockets.sockets.values() ?? [])];
  }

  /** This gateway's own. */
  socketsIn(room: string): AppSocket[] {
    const ids = this.server?.of('/').adapter.rooms.get(room) ?? [];
    return [...ids].flatMap((id) => this.server?.sockets.sockets.get(id) ?? []);
  }

  /** A hint to the other gateways; it may get lost. */
  emitToGateways<Name extends keyof GatewayEvents>(
    name: Name,
    ...note: Parameters<GatewayEvents[Name]>
  ): void {
    this.server?.serverSideEmit(name, ...note);
  }
}
