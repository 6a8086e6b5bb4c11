import { Controller, Get } from '@nestjs/common';
import { Floor, ticket } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { Route } from '../http/route.js';

@Controller('api/floor')
export class FloorController {
  constructor(private readonly rpc: RpcClient) {}

  @Get()
  @Route({
    who: 'staff',
    does: 'Who is on, with how much work, and what waits for how long',
    data: Floor,
    calls: [ticket.floor],
  })
  floor(@By() by: CallOptions): Promise<Floor> {
    return this.rpc.call(ticket.floor, {}, by);
  }
}
