import { Injectable } from '@nestjs/common';
import type { RpcContract } from '@switchboard/contracts';
import { ServiceError } from '../errors/service-error.js';
import type { Actor } from './call.js';
import { TokenVerifier } from './token-verifier.js';
import type { CallHeaders } from './wire.js';

const ANONYMOUS: Actor = { kind: 'anyone' };

/** Who is calling, and whether the contract's `by` admits them. */
@Injectable()
export class Admission {
  constructor(private readonly tokens: TokenVerifier) {}

  /**
   * A token speaks first where users are admitted. A service's name needs no proof of its own: the broker lets only the
   * services in `by` (and the gateway, for people) publish the subject.
   */
  async actorOf(contract: RpcContract, { token, service }: Partial<CallHeaders>): Promise<Actor> {
    const { by } = contract;
    const anyone = by.includes('anyone');
    if (token && (anyone || by.includes('user'))) {
      return this.tokens.verify(token).catch((error: unknown) => this.without(anyone, error));
    }
    const caller = by.find((each) => each === service);
    if (caller && caller !== 'user' && caller !== 'anyone') return { kind: 'service', service: caller };
    if (anyone) return ANONYMOUS;
    throw token
      ? new ServiceError('forbidden', 'FORBIDDEN', 'This call is not for users')
      : new ServiceError('unauthenticated', 'UNAUTHENTICATED', 'An access token is needed');
  }

  /** A call open to anyone goes on without a token that is no longer good: signing out must work after it expired. */
  private without(anyone: boolean, error: unknown): Actor {
    if (anyone && error instanceof ServiceError && error.kind === 'unauthenticated') return ANONYMOUS;
    throw error;
  }
}
