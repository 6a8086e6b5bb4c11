import { Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import {
  CreateWorkspace,
  JoinWorkspace,
  Membership,
  PageQuery,
  PublicWorkspace,
  Session,
  SwitchWorkspace,
  UpdateWorkspace,
  Workspace,
  WorkspaceBySlug,
  auth,
} from '@switchboard/contracts';
import { RpcClient, validated, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { FileSender, PICTURE } from '../files/file-sender.js';
import { FileOf, type SentFile } from '../http/file.js';
import { BodyOf, QueryOf } from '../http/input.js';
import type { Listed } from '../http/listed.js';
import { Route } from '../http/route.js';
import { pageOf } from '../http/whole-list.js';

@Controller('api')
export class WorkspacesController {
  constructor(
    private readonly rpc: RpcClient,
    private readonly files: FileSender,
  ) {}

  @Get('auth/workspaces')
  @Route({ who: 'member', does: 'My memberships', data: { page: Membership }, calls: [auth.listMemberships] })
  async mine(@QueryOf(PageQuery) query: PageQuery, @By() by: CallOptions): Promise<Listed<Membership>> {
    const { items } = await this.rpc.call(auth.listMemberships, {}, by);
    return pageOf(items, ({ workspace }) => workspace.id, query);
  }

  @Post('auth/switch')
  @Route({
    who: 'member',
    does: 'Go to another workspace of mine',
    data: Session,
    calls: [auth.switchWorkspace],
  })
  switch(@BodyOf(SwitchWorkspace) body: SwitchWorkspace, @By() by: CallOptions): Promise<Session> {
    return this.rpc.call(auth.switchWorkspace, body, by);
  }

  @Post('auth/join')
  @Route({
    who: 'member',
    does: 'Become a customer of another workspace',
    status: 201,
    data: Session,
    calls: [auth.joinWorkspace],
  })
  join(@BodyOf(JoinWorkspace) body: JoinWorkspace, @By() by: CallOptions): Promise<Session> {
    return this.rpc.call(auth.joinWorkspace, body, by);
  }

  @Post('workspaces')
  @Route({
    who: 'member',
    does: 'Found a workspace',
    status: 201,
    data: Workspace,
    calls: [auth.createWorkspace],
  })
  create(@BodyOf(CreateWorkspace) body: CreateWorkspace, @By() by: CallOptions): Promise<Workspace> {
    return this.rpc.call(auth.createWorkspace, body, by);
  }

  @Get('workspaces/:slug')
  @Route({
    who: 'anyone',
    does: 'What anyone may know of a workspace',
    data: PublicWorkspace,
    calls: [auth.findWorkspace],
  })
  find(@Param('slug') slug: string, @By() by: CallOptions): Promise<PublicWorkspace> {
    return this.rpc.call(auth.findWorkspace, validated(WorkspaceBySlug, { slug }), by);
  }

  @Get('workspace')
  @Route({ who: 'staff', does: 'The workspace', data: Workspace, calls: [auth.getWorkspace] })
  get(@By() by: CallOptions): Promise<Workspace> {
    return this.rpc.call(auth.getWorkspace, {}, by);
  }

  @Patch('workspace')
  @Route({ who: 'admin', does: 'Change the workspace', data: Workspace, calls: [auth.updateWorkspace] })
  update(@BodyOf(UpdateWorkspace) body: UpdateWorkspace, @By() by: CallOptions): Promise<Workspace> {
    return this.rpc.call(auth.updateWorkspace, body, by);
  }

  @Put('workspace/logo')
  @Route({
    who: 'admin',
    does: 'The workspace’s logo',
    data: Workspace,
    file: PICTURE,
    calls: [auth.startUpload, auth.appendUpload, auth.setLogo],
  })
  async setLogo(@FileOf() file: SentFile, @By() by: CallOptions): Promise<Workspace> {
    return this.rpc.call(auth.setLogo, { uploadId: await this.files.send('logo', file, by) }, by);
  }

  @Delete('workspace/logo')
  @Route({ who: 'admin', does: 'No logo', data: Workspace, calls: [auth.updateWorkspace] })
  removeLogo(@By() by: CallOptions): Promise<Workspace> {
    return this.rpc.call(auth.updateWorkspace, { branding: { logoUrl: null } }, by);
  }
}
