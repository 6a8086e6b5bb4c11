import { Injectable } from '@nestjs/common';
import { SocketServer } from '../sockets/socket-server.js';

const SPREAD_MS = 2_000;

/** Something may have been missed: every client reads again, not all at once. */
@Injectable()
export class SyncPush {
  constructor(private readonly server: SocketServer) {}

  all(): void {
    for (const socket of this.server.sockets) {
      setTimeout(() => socket.emit('sync:required', {}), Math.random() * SPREAD_MS).unref();
    }
  }
}
