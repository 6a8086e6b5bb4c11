import { Injectable } from '@nestjs/common';
import { type UpdateWorkspace, type Workspace, auth } from '@switchboard/contracts';
import { Database, Outbox, type UserActor, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Access } from '../access/access.js';
import { ImagesRepository } from '../images/images.repository.js';
import { given } from '../people/given.js';
import { workspaceFaults } from './workspace-faults.js';
import type { WorkspaceRow } from './workspace.entity.js';
import { presentWorkspace, presentWorkspaceFact } from './workspace.presenter.js';
import { type WorkspaceChange, WorkspacesRepository } from './workspaces.repository.js';

/** What a workspace is called, how it looks, and how it works. */
@Injectable()
export class WorkspaceChangeService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly workspaces: WorkspacesRepository,
    private readonly images: ImagesRepository,
    private readonly outbox: Outbox,
  ) {}

  async update(request: UpdateWorkspace, actor: UserActor): Promise<Workspace> {
    const details = workspaceFaults(request);
    if (details.length > 0) invalid(details);
    return this.change(actor, async (tx, workspace) => {
      const { name, profile, locale, timeZone, branding, settings } = request;
      const slug = await this.slugFor(tx, workspace, request.slug);
      const logoUrl = await this.logoFor(tx, workspace, branding?.logoUrl);
      return given({
        name,
        slug,
        profile,
        locale,
        timeZone,
        primaryColor: branding?.primaryColor,
        logoUrl,
        ...settings,
      });
    });
  }

  /** By an admin, one change after the other; told when there was one. */
  change(
    actor: UserActor,
    work: (tx: EntityManager, workspace: WorkspaceRow) => Promise<WorkspaceChange>,
  ): Promise<Workspace> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.admin(tx, actor);
      const workspace = await this.workspaces.lock(tx, actor.workspaceId);
      const change = await work(tx, workspace);
      if (Object.keys(change).length === 0) return presentWorkspace(workspace);
      const { id, version } = await this.workspaces.change(tx, workspace, change);
      const data = presentWorkspaceFact(workspace);
      await this.outbox.add(tx, auth.workspaceUpdated, { workspaceId: id, sequence: version, data });
      return presentWorkspace(workspace);
    });
  }

  /** Addresses are given out one after the other, here and where workspaces are made. */
  private async slugFor(
    tx: EntityManager,
    workspace: WorkspaceRow,
    slug: string | undefined,
  ): Promise<string | undefined> {
    if (slug === undefined || slug === workspace.slug) return undefined;
    await this.workspaces.takeTurns(tx);
    if (await this.workspaces.idOf(tx, slug))
      fail(auth.updateWorkspace, 'SLUG_TAKEN', 'This address is taken');
    return slug;
  }

  /** It can be taken away here, or sent back as it is; a new one is uploaded. */
  private async logoFor(
    tx: EntityManager,
    workspace: WorkspaceRow,
    logoUrl: string | null | undefined,
  ): Promise<null | undefined> {
    if (logoUrl === undefined || logoUrl === workspace.logoUrl) return undefined;
    if (logoUrl !== null)
      invalid([{ field: 'branding.logoUrl', message: 'must be null: a logo is uploaded' }]);
    await this.images.remove(tx, { logoOf: workspace.id });
    return null;
  }
}

function invalid(details: { field: string; message: string }[]): never {
  return fail(auth.updateWorkspace, 'VALIDATION_FAILED', 'Some fields are not valid', { details });
}
