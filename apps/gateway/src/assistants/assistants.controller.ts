import { Controller, Get } from '@nestjs/common';
import { Assistant, PageQuery, ai } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { QueryOf } from '../http/input.js';
import type { Listed } from '../http/listed.js';
import { Route } from '../http/route.js';
import { pageOf } from '../http/whole-list.js';

@Controller('api/assistants')
export class AssistantsController {
  constructor(private readonly rpc: RpcClient) {}

  @Get()
  @Route({
    who: 'member',
    does: 'The active assistants',
    data: { page: Assistant },
    calls: [ai.listAssistants],
  })
  async list(@QueryOf(PageQuery) query: PageQuery, @By() by: CallOptions): Promise<Listed<Assistant>> {
    return pageOf((await this.rpc.call(ai.listAssistants, {}, by)).items, ({ id }) => id, query);
  }
}
