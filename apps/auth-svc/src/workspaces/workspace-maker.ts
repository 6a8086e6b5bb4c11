import { Injectable } from '@nestjs/common';
import { type CreateWorkspace, auth } from '@switchboard/contracts';
import { Outbox, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { AuthConfig } from '../config.js';
import { mayMakeWorkspace } from './signup.policy.js';
import { freeSlug, slugOf } from './slug.js';
import type { WorkspaceRow } from './workspace.entity.js';
import { presentWorkspaceFact } from './workspace.presenter.js';
import { WorkspacesRepository } from './workspaces.repository.js';

@Injectable()
export class WorkspaceMaker {
  constructor(
    private readonly config: AuthConfig,
    private readonly workspaces: WorkspacesRepository,
    private readonly outbox: Outbox,
  ) {}

  /** In a transaction of the new workspace. @throws ServiceError SIGNUP_CLOSED, see `WORKSPACE_SIGNUP`. */
  async make(
    tx: EntityManager,
    id: string,
    { name, profile = 'portal' }: CreateWorkspace,
  ): Promise<WorkspaceRow> {
    await this.workspaces.takeTurns(tx);
    if (!mayMakeWorkspace(this.config.workspaceSignup, await this.workspaces.anyExists(tx))) {
      fail(auth.createWorkspace, 'SIGNUP_CLOSED', 'New workspaces are not made here');
    }
    const slug = freeSlug(name, await this.workspaces.slugsLike(tx, slugOf(name)));
    const workspace = await this.workspaces.insert(tx, { id, name, slug, profile });
    const data = presentWorkspaceFact(workspace);
    await this.outbox.add(tx, auth.workspaceCreated, { workspaceId: id, sequence: workspace.version, data });
    return workspace;
  }
}
