import { Injectable } from '@nestjs/common';
import type { PersonFact, SessionEndReason, SessionEnded } from '@switchboard/contracts';
import { ServiceError, type UserActor } from '@switchboard/platform';
import { timeOfUuid } from './uuid-time.js';

/** No access token lives longer: what is older needs no memory. */
const KEPT_MS = 15 * 60_000;

export type SessionHolder = Pick<UserActor, 'userId' | 'workspaceId' | 'sessionId' | 'version'>;

interface Kept<T> {
  readonly value: T;
  readonly until: number;
}

interface MembershipEnd {
  readonly version: number;
  readonly reason: SessionEndReason;
}

/** Sessions that ended before their tokens did, and the newest version of each membership. Fed by auth's facts. */
@Injectable()
export class EndedSessions {
  private readonly sessions = new Map<string, Kept<SessionEndReason>>();
  private readonly people = new Map<string, Kept<SessionEnded>>();
  private readonly memberships = new Map<string, Kept<MembershipEnd>>();

  ended(fact: SessionEnded, now = Date.now()): void {
    const until = now + KEPT_MS;
    if (fact.sessionId === null) this.people.set(fact.userId, { value: fact, until });
    else this.sessions.set(fact.sessionId, { value: fact.reason, until });
  }

  /** Tokens of this membership with an older version are void from now on. */
  changed(
    workspaceId: string,
    { userId, membershipVersion }: PersonFact,
    reason: SessionEndReason,
    now = Date.now(),
  ): void {
    const key = membership(workspaceId, userId);
    const known = this.memberships.get(key);
    if (known && known.value.version >= membershipVersion) return;
    this.memberships.set(key, { value: { version: membershipVersion, reason }, until: now + KEPT_MS });
  }

  /** Why this session is over, or undefined while it isn't. */
  reasonOf({ userId, workspaceId, sessionId, version }: SessionHolder): SessionEndReason | undefined {
    const one = this.sessions.get(sessionId)?.value;
    if (one) return one;
    const all = this.people.get(userId)?.value;
    if (all && all.exceptSessionId !== sessionId && beganBefore(sessionId, all.at)) return all.reason;
    const newest = this.memberships.get(membership(workspaceId, userId))?.value;
    return newest && version < newest.version ? newest.reason : undefined;
  }

  /** @throws ServiceError SESSION_ENDED */
  refuse(holder: SessionHolder): void {
    if (this.reasonOf(holder) === undefined) return;
    throw new ServiceError('unauthenticated', 'SESSION_ENDED', 'This session has ended');
  }

  /** Forgets what no living token can need. */
  sweep(now = Date.now()): void {
    for (const memory of [this.sessions, this.people, this.memberships]) {
      for (const [key, { until }] of memory) if (until <= now) memory.delete(key);
    }
  }
}

function membership(workspaceId: string, userId: string): string {
  return `${workspaceId}/${userId}`;
}

/** A session's id tells when it began: one that began after all others ended goes on. */
function beganBefore(sessionId: string, at: string): boolean {
  return (timeOfUuid(sessionId) ?? 0) <= Date.parse(at);
}
