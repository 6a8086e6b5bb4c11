import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import { isAdmin, isStaff } from '@switchboard/contracts';
import { ServiceError, type UserActor } from '@switchboard/platform';
import type { Request } from 'express';
import { RequestLimits } from '../limits/request-limits.js';
import { EndedSessions } from '../sessions/ended-sessions.js';
import { ROUTE, type Audience, type RouteFacts } from '../http/route.js';

const ADMITS: Readonly<Record<Audience, (user: UserActor) => boolean>> = {
  anyone: () => true,
  member: () => true,
  staff: ({ role }) => isStaff(role),
  admin: ({ role }) => isAdmin(role),
};

/** Who is asking, and may they use this route at all? What they may do with an object its own service decides. */
@Injectable()
export class AccessGuard extends AuthGuard('access') {
  constructor(
    private readonly reflector: Reflector,
    private readonly ended: EndedSessions,
    private readonly limits: RequestLimits,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const route = this.reflector.get<RouteFacts | undefined>(ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    // Health and metrics have rules of their own.
    if (!route) return true;
    const user = await this.authenticate(context, route);
    if (!user) {
      this.limits.takeAnonymous(request.ip ?? '');
      return true;
    }
    this.limits.takeRequest(user.userId);
    if (ADMITS[route.who](user)) return true;
    throw new ServiceError('forbidden', 'FORBIDDEN', 'Your role does not allow this');
  }

  private async authenticate(context: ExecutionContext, route: RouteFacts): Promise<UserActor | undefined> {
    const request = context.switchToHttp().getRequest<Request>();
    if (route.who === 'anyone' && request.get('authorization') === undefined) return undefined;
    try {
      await super.canActivate(context);
      const { user } = request;
      if (!user) throw unauthenticated();
      this.ended.refuse(user);
      return user;
    } catch (error) {
      if (!route.staleToken) throw error;
      request.user = undefined;
      return undefined;
    }
  }

  /** Passport says in `info` why it refused. */
  override handleRequest<User>(error: unknown, user: User | false, info: unknown): User {
    if (user && !error) return user;
    const reason = error ?? info;
    if (reason instanceof ServiceError && reason.retryable) throw reason;
    if (reason instanceof Error && reason.name === 'TokenExpiredError') {
      throw new ServiceError('unauthenticated', 'TOKEN_EXPIRED', 'The access token has expired');
    }
    throw unauthenticated();
  }
}

function unauthenticated(): ServiceError {
  return new ServiceError('unauthenticated', 'UNAUTHENTICATED', 'A valid access token is needed');
}
