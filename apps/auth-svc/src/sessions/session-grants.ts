import { Injectable } from '@nestjs/common';
import type { Device, Session, SessionGrant } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AccessTokens } from '../keys/access-tokens.js';
import type { MembershipRow } from '../members/membership.entity.js';
import { MembershipsRepository } from '../members/memberships.repository.js';
import type { WorkspaceRow } from '../workspaces/workspace.entity.js';
import { RefreshTokens } from './refresh-tokens.js';
import type { SessionRow } from './session.entity.js';
import { presentSession } from './session.presenter.js';
import { SessionsRepository } from './sessions.repository.js';

const DEVICE_MAX = 200;

/** Someone signed in, as the transaction left them. */
export interface SignedIn {
  readonly member: MembershipRow;
  readonly workspace: WorkspaceRow;
  readonly session: SessionRow;
}

export interface SignInOptions {
  readonly keepSignedIn?: boolean;
  readonly from: Device;
}

/** Opens sessions, and puts what was committed into tokens. */
@Injectable()
export class SessionGrants {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly accessTokens: AccessTokens,
  ) {}

  async open(
    tx: EntityManager,
    member: MembershipRow,
    { keepSignedIn = false, from }: SignInOptions,
  ): Promise<SessionRow> {
    await this.memberships.seen(tx, member);
    const { userId, workspaceId } = member;
    return this.sessions.insert(tx, { id: uuid(), userId, workspaceId, keepSignedIn, ...shortened(from) });
  }

  /** With the refresh token of this number; the session's newest unless said otherwise. */
  async grant(signedIn: SignedIn, number = signedIn.session.tokenNumber): Promise<SessionGrant> {
    const { id: sessionId, expiresAt } = signedIn.session;
    return {
      ...(await this.present(signedIn.member, signedIn.workspace, sessionId)),
      refreshToken: this.refreshTokens.issue({ sessionId, number }),
      refreshExpiresAt: expiresAt.toISOString(),
    };
  }

  /** Without a refresh token: the session goes on with those it has. */
  async present(member: MembershipRow, workspace: WorkspaceRow, sessionId: string): Promise<Session> {
    const accessToken = await this.accessTokens.issue(member, sessionId);
    return presentSession(member, workspace, { accessToken, expiresIn: this.accessTokens.lifetime });
  }
}

export function shortened({ device, address }: Device): Device {
  return { device: device.slice(0, DEVICE_MAX), address: address.slice(0, DEVICE_MAX) };
}
