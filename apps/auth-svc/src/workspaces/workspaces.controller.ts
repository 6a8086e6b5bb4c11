import { Controller } from '@nestjs/common';
import {
  type CreateWorkspace,
  type Empty,
  type JoinWorkspace,
  type MembershipList,
  type PublicWorkspace,
  type Session,
  type SwitchWorkspace,
  type UpdateWorkspace,
  type Workspace,
  type WorkspaceBySlug,
  auth,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { WorkspaceChangeService } from './workspace-change.service.js';
import { WorkspaceSwitchService } from './workspace-switch.service.js';
import { WorkspacesService } from './workspaces.service.js';

@Controller()
export class WorkspacesController {
  constructor(
    private readonly workspaces: WorkspacesService,
    private readonly changes: WorkspaceChangeService,
    private readonly switches: WorkspaceSwitchService,
  ) {}

  @Handles(auth.listMemberships)
  mine(_: Empty, { actor }: CallOf<typeof auth.listMemberships>): Promise<MembershipList> {
    return this.workspaces.mine(actor);
  }

  @Handles(auth.switchWorkspace)
  switch(request: SwitchWorkspace, { actor }: CallOf<typeof auth.switchWorkspace>): Promise<Session> {
    return this.switches.switch(request, actor);
  }

  @Handles(auth.joinWorkspace)
  join(request: JoinWorkspace, { actor }: CallOf<typeof auth.joinWorkspace>): Promise<Session> {
    return this.switches.join(request, actor);
  }

  @Handles(auth.createWorkspace)
  create(request: CreateWorkspace, call: CallOf<typeof auth.createWorkspace>): Promise<Workspace> {
    return this.workspaces.create(request, call);
  }

  @Handles(auth.findWorkspace)
  find({ slug }: WorkspaceBySlug): Promise<PublicWorkspace> {
    return this.workspaces.find(slug);
  }

  @Handles(auth.getWorkspace)
  get(_: Empty, { actor }: CallOf<typeof auth.getWorkspace>): Promise<Workspace> {
    return this.workspaces.get(actor);
  }

  @Handles(auth.updateWorkspace)
  update(request: UpdateWorkspace, { actor }: CallOf<typeof auth.updateWorkspace>): Promise<Workspace> {
    return this.changes.update(request, actor);
  }
}
