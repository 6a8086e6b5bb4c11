import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { auth } from '@switchboard/contracts';
import { FactFollower, isFactOf, type Fact } from '@switchboard/platform';
import { EndedSessions } from './ended-sessions.js';
import { SocketSessions } from './socket-sessions.js';

/** As long as an access token can live: a gateway that starts must know what ended before. */
const BACK_MS = 15 * 60_000;
const SWEEP_EVERY_MS = 60_000;

/** Facts that tell a membership's version, and what its older tokens ended for. */
const MEMBERSHIPS = [
  [auth.userRegistered, 'role_changed'],
  [auth.userUpdated, 'role_changed'],
  [auth.memberAdded, 'role_changed'],
  [auth.memberRoleChanged, 'role_changed'],
  [auth.userDeactivated, 'deactivated'],
  [auth.memberRemoved, 'removed'],
  [auth.userDeleted, 'removed'],
] as const;

/** Which sessions ended and whose role changed. Said again or out of order, it is as true: gaps and replays need no care. */
@Injectable()
export class SessionFollower implements OnModuleInit, OnModuleDestroy {
  private sweeper?: NodeJS.Timeout;

  constructor(
    private readonly facts: FactFollower,
    private readonly ended: EndedSessions,
    private readonly sockets: SocketSessions,
  ) {}

  async onModuleInit(): Promise<void> {
    this.sweeper = setInterval(() => this.ended.sweep(), SWEEP_EVERY_MS).unref();
    const onFact = (fact: Fact): void => this.take(fact);
    const following = this.facts.follow(
      [auth.sessionEnded, ...MEMBERSHIPS.map(([contract]) => contract)],
      { onFact, onReplayed: onFact, onGap: () => undefined },
      { backMs: BACK_MS },
    );
    await following.ready;
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeper);
  }

  private take(fact: Fact): void {
    if (isFactOf(auth.sessionEnded, fact)) {
      this.ended.ended(fact.data);
      this.sockets.check(fact.data.userId);
      return;
    }
    for (const [contract, reason] of MEMBERSHIPS) {
      if (!isFactOf(contract, fact)) continue;
      this.ended.changed(fact.workspaceid, fact.data, reason);
      this.sockets.check(fact.data.userId);
    }
  }
}
