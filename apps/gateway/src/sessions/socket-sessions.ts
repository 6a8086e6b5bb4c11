import { Injectable } from '@nestjs/common';
import { ServiceError } from '@switchboard/platform';
import { GatewayConfig } from '../config.js';
import type { AppSocket } from '../sockets/app-socket.js';
import { EndedSessions } from './ended-sessions.js';

const WARNING_MS = 60_000;

/** The sockets of this gateway, by person. None outlives its token or its session. */
@Injectable()
export class SocketSessions {
  private readonly sockets = new Map<string, Set<AppSocket>>();
  private readonly timers = new Map<AppSocket, NodeJS.Timeout>();

  constructor(
    private readonly ended: EndedSessions,
    private readonly config: GatewayConfig,
  ) {}

  /** @throws ServiceError RATE_LIMITED */
  refuseTooMany({ userId }: { readonly userId: string }): void {
    const open = this.sockets.get(userId)?.size ?? 0;
    if (open < this.config.limitSocketsPerUser) return;
    throw new ServiceError('rate-limited', 'RATE_LIMITED', 'Too many open connections', { retryAfter: 10 });
  }

  /** Registered first and checked again then: the session may have ended while the handshake was under way. */
  opened(socket: AppSocket): void {
    const { userId } = socket.data.actor;
    const open = this.sockets.get(userId) ?? new Set();
    this.sockets.set(userId, open.add(socket));
    this.watchExpiry(socket);
    this.checkOne(socket);
  }

  closed(socket: AppSocket): void {
    clearTimeout(this.timers.get(socket));
    this.timers.delete(socket);
    const { userId } = socket.data.actor;
    const open = this.sockets.get(userId);
    open?.delete(socket);
    if (open?.size === 0) this.sockets.delete(userId);
  }

  /** After a fact about this person. */
  check(userId: string): void {
    for (const socket of this.sockets.get(userId) ?? []) this.checkOne(socket);
  }

  watchExpiry(socket: AppSocket): void {
    clearTimeout(this.timers.get(socket));
    const { expiresAt } = socket.data;
    const warnIn = expiresAt - WARNING_MS - Date.now();
    const warn = (): void => {
      socket.emit('auth:expiring', { expiresAt: new Date(expiresAt).toISOString() });
      const expire = setTimeout(() => socket.disconnect(true), expiresAt - Date.now());
      this.timers.set(socket, expire.unref());
    };
    this.timers.set(socket, setTimeout(warn, Math.max(0, warnIn)).unref());
  }

  private checkOne(socket: AppSocket): void {
    const reason = this.ended.reasonOf(socket.data.actor);
    if (reason === undefined) return;
    socket.emit('session:ended', { reason });
    socket.disconnect(true);
  }
}
