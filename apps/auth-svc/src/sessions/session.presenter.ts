import type { Session, SessionInfo } from '@switchboard/contracts';
import type { MembershipRow } from '../members/membership.entity.js';
import { presentUser } from '../members/member.presenter.js';
import type { WorkspaceRow } from '../workspaces/workspace.entity.js';
import { presentWorkspace } from '../workspaces/workspace.presenter.js';
import type { SessionRow } from './session.entity.js';

export interface AccessToken {
  readonly accessToken: string;
  /** In seconds. */
  readonly expiresIn: number;
}

export function presentSession(member: MembershipRow, workspace: WorkspaceRow, token: AccessToken): Session {
  return { user: presentUser(member), workspace: presentWorkspace(workspace), role: member.role, ...token };
}

export function presentSessionInfo(row: SessionRow, currentId: string): SessionInfo {
  return {
    id: row.id,
    device: row.device,
    address: row.address,
    lastUsedAt: row.lastUsedAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    current: row.id === currentId,
  };
}
