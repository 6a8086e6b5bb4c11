import { Injectable } from '@nestjs/common';
import {
  type LogoutBody,
  type SessionList,
  type SignedOut,
  type VerifiedSession,
  auth,
} from '@switchboard/contracts';
import { type Anonymous, Database, type UserActor, fail } from '@switchboard/platform';
import { decodeJwt } from 'jose';
import type { EntityManager } from 'typeorm';
import { Access, sessionEnded } from '../access/access.js';
import { presentUser } from '../members/member.presenter.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { PersonRow } from '../people/person.entity.js';
import { presentWorkspace } from '../workspaces/workspace.presenter.js';
import { WorkspacesRepository } from '../workspaces/workspaces.repository.js';
import { RefreshTokens } from './refresh-tokens.js';
import { SessionEnds } from './session-ends.js';
import { presentSessionInfo } from './session.presenter.js';
import { SessionsRepository } from './sessions.repository.js';

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly tokens: RefreshTokens,
    private readonly sessions: SessionsRepository,
    private readonly ends: SessionEnds,
    private readonly people: PeopleRepository,
    private readonly workspaces: WorkspacesRepository,
  ) {}

  /** Whoever shows a session's token may end it, also when it had ended or was never there. */
  async logout({ refreshToken }: LogoutBody, actor: UserActor | Anonymous): Promise<SignedOut> {
    const own = actor.kind === 'user' ? actor.sessionId : undefined;
    const known = this.tokens.read(refreshToken ?? '');
    const only = known?.sessionId ?? own;
    if (only !== undefined) await this.endOne(only);
    return { ours: known !== undefined };
  }

  async logoutAll(actor: UserActor): Promise<void> {
    await this.asPerson(actor, (tx, person) => this.ends.end(tx, person, 'signed_out_everywhere'));
  }

  async end(only: string, actor: UserActor): Promise<void> {
    const ended = await this.asPerson(actor, (tx, person) =>
      this.ends.end(tx, person, 'signed_out', { only }),
    );
    if (ended === 0) fail(auth.endSession, 'NOT_FOUND', 'There is no such session');
  }

  list(actor: UserActor): Promise<SessionList> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.member(tx, actor);
      const open = await this.sessions.open(tx, actor.userId, await this.sessions.now(tx));
      return { items: open.map((row) => presentSessionInfo(row, actor.sessionId)) };
    });
  }

  verify(actor: UserActor): Promise<VerifiedSession> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const member = await this.access.member(tx, actor);
      const workspace = await this.workspaces.find(tx, actor.workspaceId);
      const expiresAt = new Date((decodeJwt(actor.token).exp ?? 0) * 1_000).toISOString();
      return {
        user: presentUser(member),
        workspace: presentWorkspace(workspace),
        role: member.role,
        expiresAt,
      };
    });
  }

  private async endOne(only: string): Promise<void> {
    await this.database.inTransaction(async (tx) => {
      const session = await this.sessions.find(tx, only);
      const person = session && (await this.people.lock(tx, session.userId));
      if (person) await this.ends.end(tx, person, 'signed_out', { only });
    });
  }

  private asPerson<T>(
    actor: UserActor,
    work: (tx: EntityManager, person: PersonRow) => Promise<T>,
  ): Promise<T> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const person = await this.people.lock(tx, actor.userId);
      if (!person) throw sessionEnded();
      await this.access.member(tx, actor);
      return work(tx, person);
    });
  }
}
