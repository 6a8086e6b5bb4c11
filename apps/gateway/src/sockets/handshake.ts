import { Injectable } from '@nestjs/common';
import { Text } from '@switchboard/contracts';
import { ServiceError, TokenVerifier, validated } from '@switchboard/platform';
import { Origins } from '../http/origins.js';
import { toServiceError, internalError } from '../http/to-service-error.js';
import { RequestLimits } from '../limits/request-limits.js';
import { EndedSessions } from '../sessions/ended-sessions.js';
import { expiryOf } from '../sessions/expiry-of.js';
import { SocketSessions } from '../sessions/socket-sessions.js';
import type { AppSocket } from './app-socket.js';

class Handshake {
  @Text({ max: 4_000, raw: true }) token: string;
}

/** Why a socket may not be opened, as the client's `connect_error` tells it. */
class HandshakeRefused extends Error {
  readonly data: { readonly code: string };

  constructor({ code, message }: ServiceError) {
    super(message);
    this.data = { code };
  }
}

/** Who may open a socket: a page of ours with a good token, not too many at once. */
@Injectable()
export class Handshakes {
  constructor(
    private readonly origins: Origins,
    private readonly tokens: TokenVerifier,
    private readonly ended: EndedSessions,
    private readonly limits: RequestLimits,
    private readonly sessions: SocketSessions,
  ) {}

  async check(socket: AppSocket): Promise<HandshakeRefused | undefined> {
    try {
      await this.admit(socket);
      return undefined;
    } catch (error) {
      return new HandshakeRefused(toServiceError(error) ?? internalError());
    }
  }

  private async admit(socket: AppSocket): Promise<void> {
    const { headers, auth } = socket.handshake;
    if (!this.origins.admits(headers)) {
      throw new ServiceError('forbidden', 'ORIGIN_REFUSED', 'This page may not connect');
    }
    const token = tokenIn(auth);
    const actor = await this.tokens.verify(token);
    this.ended.refuse(actor);
    this.limits.takeRequest(actor.userId);
    this.sessions.refuseTooMany(actor);
    socket.data = { actor, expiresAt: expiryOf(token) };
  }
}

function tokenIn(auth: object): string {
  try {
    return validated(Handshake, auth).token;
  } catch {
    throw new ServiceError('unauthenticated', 'UNAUTHENTICATED', 'An access token is needed');
  }
}
