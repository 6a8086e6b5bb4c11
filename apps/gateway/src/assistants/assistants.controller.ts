import { Controller, Get } from '@nestjs/common';
import { Assistant, ai } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { Route } from '../http/route.js';

@Controller('api/assistants')
export class AssistantsController {
  constructor(private readonly rpc: RpcClient) {}

  @Get()
  @Route({
    who: 'member',
    does: 'The active assistants',
    data: { list: Assistant },
    calls: [ai.listAssistants],
  })
  async list(@By() by: CallOptions): Promise<Assistant[]> {
    return (await this.rpc.call(ai.listAssistants, {}, by)).items;
  }
}
