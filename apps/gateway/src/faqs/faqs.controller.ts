import { Controller, Delete, Get, Post, Put } from '@nestjs/common';
import {
  Faq,
  FaqBody,
  FaqVersion,
  PageQuery,
  PublicFaqQuery,
  UpdateFaqBody,
  WorkspaceQuery,
  ai,
  auth,
} from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { BodyOf, IdParam, QueryOf } from '../http/input.js';
import { listed, type Listed } from '../http/listed.js';
import { Route } from '../http/route.js';
import { pageOf } from '../http/whole-list.js';
import { PublicWorkspaces } from './public-workspaces.js';

@Controller('api/faqs')
export class FaqsController {
  constructor(
    private readonly rpc: RpcClient,
    private readonly workspaces: PublicWorkspaces,
  ) {}

  @Get()
  @Route({
    who: 'anyone',
    does: 'FAQs of the token’s workspace, or of the one named by `workspace`',
    data: { page: Faq },
    calls: [auth.findWorkspace, ai.listFaqs],
  })
  async list(
    @QueryOf(PublicFaqQuery) { workspace, ...query }: PublicFaqQuery,
    @By() by: CallOptions,
  ): Promise<Listed<Faq>> {
    const workspaceId = await this.workspaces.idFor(workspace, by);
    return listed(await this.rpc.call(ai.listFaqs, { ...query, workspaceId }, by));
  }

  @Get(':id')
  @Route({ who: 'anyone', does: 'A FAQ', data: Faq, calls: [auth.findWorkspace, ai.getFaq] })
  async get(
    @IdParam() id: string,
    @QueryOf(WorkspaceQuery) { workspace }: WorkspaceQuery,
    @By() by: CallOptions,
  ): Promise<Faq> {
    const workspaceId = await this.workspaces.idFor(workspace, by);
    return this.rpc.call(ai.getFaq, { id, workspaceId }, by);
  }

  @Post()
  @Route({ who: 'admin', does: 'Write a FAQ', status: 201, data: Faq, calls: [ai.createFaq] })
  create(@BodyOf(FaqBody) body: FaqBody, @By() by: CallOptions): Promise<Faq> {
    return this.rpc.call(ai.createFaq, body, by);
  }

  @Put(':id')
  @Route({ who: 'admin', does: 'Change a FAQ', data: Faq, calls: [ai.updateFaq] })
  update(
    @IdParam() id: string,
    @BodyOf(UpdateFaqBody) body: UpdateFaqBody,
    @By() by: CallOptions,
  ): Promise<Faq> {
    return this.rpc.call(ai.updateFaq, { ...body, id }, by);
  }

  @Delete(':id')
  @Route({ who: 'admin', does: 'Delete a FAQ', status: 204, calls: [ai.deleteFaq] })
  async delete(@IdParam() id: string, @By() by: CallOptions): Promise<void> {
    await this.rpc.call(ai.deleteFaq, { id }, by);
  }

  @Get(':id/versions')
  @Route({
    who: 'admin',
    does: 'What it said before',
    data: { page: FaqVersion },
    calls: [ai.listFaqVersions],
  })
  async versions(
    @IdParam() id: string,
    @QueryOf(PageQuery) query: PageQuery,
    @By() by: CallOptions,
  ): Promise<Listed<FaqVersion>> {
    return pageOf(
      (await this.rpc.call(ai.listFaqVersions, { id }, by)).items,
      ({ version }) => version,
      query,
    );
  }
}
