import { Injectable } from '@nestjs/common';
import { type Refresh, type SessionGrant, auth } from '@switchboard/contracts';
import { Database, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { sessionEnded } from '../access/access.js';
import type { MembershipRow } from '../members/membership.entity.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { WorkspacesRepository } from '../workspaces/workspaces.repository.js';
import { chooseMembership } from './choose-membership.js';
import { type RefreshDecision, decideRefresh } from './refresh-rule.js';
import { type RefreshToken, RefreshTokens } from './refresh-tokens.js';
import { SessionEnds } from './session-ends.js';
import { SessionGrants, type SignedIn, shortened } from './session-grants.js';
import type { SessionRow } from './session.entity.js';
import { SessionsRepository } from './sessions.repository.js';

interface Refreshed extends SignedIn {
  readonly number: number;
}

@Injectable()
export class RefreshService {
  constructor(
    private readonly database: Database,
    private readonly tokens: RefreshTokens,
    private readonly sessions: SessionsRepository,
    private readonly ends: SessionEnds,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipsRepository,
    private readonly workspaces: WorkspacesRepository,
    private readonly grants: SessionGrants,
  ) {}

  async refresh(request: Refresh): Promise<SessionGrant> {
    const token = this.tokens.read(request.refreshToken);
    if (!token) fail(auth.refresh, 'UNAUTHENTICATED', 'The refresh token is not valid');
    const refreshed = await this.database.inTransaction((tx) => this.next(tx, token, request));
    // Only now, or the end of the session would be rolled back.
    if (!refreshed)
      fail(auth.refresh, 'REFRESH_REUSED', 'This refresh token was used before; the session has ended');
    return this.grants.grant(refreshed, refreshed.number);
  }

  /** Undefined: the token was used by two parties, and the session has ended. */
  private async next(
    tx: EntityManager,
    token: RefreshToken,
    request: Refresh,
  ): Promise<Refreshed | undefined> {
    const userId = (await this.sessions.find(tx, token.sessionId))?.userId;
    const person = userId === undefined ? null : await this.people.lock(tx, userId);
    const session = await this.sessions.lock(tx, token.sessionId);
    if (!person || !session || (session.endedAt && session.endReason !== 'token_reused'))
      throw sessionEnded();
    if (session.endedAt) return undefined;
    const now = await this.sessions.now(tx);
    if (session.expiresAt <= now) throw sessionEnded();

    const decision = decideRefresh(
      { current: session.tokenNumber, rotations: session.rotations },
      token.number,
      now,
    );
    if (decision.kind === 'reused') {
      await this.ends.end(tx, person, 'token_reused', { only: session.id });
      return undefined;
    }
    await this.people.seeOwn(tx, person.id);
    const member = await this.memberOf(tx, session, request.workspaceId);
    const workspace = await this.workspaces.find(tx, member.workspaceId);
    return {
      member,
      workspace,
      session: await this.use(tx, session, member, decision, request),
      number: decision.next,
    };
  }

  private async memberOf(tx: EntityManager, session: SessionRow, wanted?: string): Promise<MembershipRow> {
    const memberships = await this.memberships.ofPerson(tx, session.userId);
    const choice = chooseMembership(memberships, wanted ?? session.workspaceId);
    if (choice.kind === 'chosen') return choice.member;
    if (choice.kind === 'disabled') fail(auth.refresh, 'ACCOUNT_DISABLED', 'This membership is not active');
    if (wanted !== undefined) fail(auth.refresh, 'NOT_FOUND', 'There is no such workspace');
    throw sessionEnded();
  }

  private async use(
    tx: EntityManager,
    { id }: SessionRow,
    member: MembershipRow,
    decision: RefreshDecision,
    { from }: Refresh,
  ): Promise<SessionRow> {
    if (decision.kind === 'rotate') await this.sessions.rotate(tx, id, decision.next, decision.rotations);
    await this.memberships.seen(tx, member);
    return this.sessions.use(tx, id, member.workspaceId, shortened(from));
  }
}
