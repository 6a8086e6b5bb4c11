import { Injectable } from '@nestjs/common';
import { type Role, isAdmin, isStaff } from '@switchboard/contracts';
import { ServiceError, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { isUsable } from '../members/member.policy.js';
import type { MembershipRow } from '../members/membership.entity.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';

/**
 * A token says who someone was when it was made. Here, where memberships and sessions live, they are read anew: a token
 * of a session that ended, or of a membership that changed, is good for nothing from that moment on.
 */
@Injectable()
export class Access {
  constructor(
    private readonly memberships: MembershipsRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  /** @throws ServiceError SESSION_ENDED */
  async member(
    tx: EntityManager,
    { userId, workspaceId, sessionId, version }: UserActor,
  ): Promise<MembershipRow> {
    const member = await this.memberships.find(tx, workspaceId, userId);
    const session = await this.sessions.find(tx, sessionId);
    const current = member !== null && isUsable(member) && member.version === version;
    if (!current || session?.userId !== userId || session.endedAt) throw sessionEnded();
    return member;
  }

  /** @throws ServiceError SESSION_ENDED, FORBIDDEN */
  staff(tx: EntityManager, actor: UserActor): Promise<MembershipRow> {
    return this.allowed(tx, actor, isStaff);
  }

  /** @throws ServiceError SESSION_ENDED, FORBIDDEN */
  admin(tx: EntityManager, actor: UserActor): Promise<MembershipRow> {
    return this.allowed(tx, actor, isAdmin);
  }

  private async allowed(
    tx: EntityManager,
    actor: UserActor,
    may: (role: Role) => boolean,
  ): Promise<MembershipRow> {
    const member = await this.member(tx, actor);
    if (!may(member.role)) throw forbidden();
    return member;
  }
}

export function sessionEnded(): ServiceError {
  return new ServiceError('unauthenticated', 'SESSION_ENDED', 'This session has ended, sign in again');
}

export function forbidden(): ServiceError {
  return new ServiceError('forbidden', 'FORBIDDEN', 'You may not do this');
}
