import { Controller, Get, Put } from '@nestjs/common';
import {
  RoutingProfile,
  RoutingSettings,
  UpdateRoutingProfile,
  UpdateRoutingSettings,
  ticket,
} from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { BodyOf } from '../http/input.js';
import { Route } from '../http/route.js';

@Controller('api/routing')
export class RoutingController {
  constructor(private readonly rpc: RpcClient) {}

  @Get('me')
  @Route({
    who: 'staff',
    does: 'How I take part in routing: availability, capacity, skills, load',
    data: RoutingProfile,
    calls: [ticket.getRoutingProfile],
  })
  getOwn(@By() by: CallOptions): Promise<RoutingProfile> {
    return this.rpc.call(ticket.getRoutingProfile, {}, by);
  }

  @Put('me')
  @Route({
    who: 'staff',
    does: 'Be there for new work, be away, or say what I know and how much I take',
    data: RoutingProfile,
    calls: [ticket.updateRoutingProfile],
  })
  updateOwn(
    @BodyOf(UpdateRoutingProfile) body: UpdateRoutingProfile,
    @By() by: CallOptions,
  ): Promise<RoutingProfile> {
    return this.rpc.call(ticket.updateRoutingProfile, body, by);
  }

  @Get('settings')
  @Route({
    who: 'admin',
    does: 'How work is given out',
    data: RoutingSettings,
    calls: [ticket.getRoutingSettings],
  })
  getSettings(@By() by: CallOptions): Promise<RoutingSettings> {
    return this.rpc.call(ticket.getRoutingSettings, {}, by);
  }

  @Put('settings')
  @Route({
    who: 'admin',
    does: 'Give work out by itself or not, how much of it, and when it returns to the queue',
    data: RoutingSettings,
    calls: [ticket.updateRoutingSettings],
  })
  updateSettings(
    @BodyOf(UpdateRoutingSettings) body: UpdateRoutingSettings,
    @By() by: CallOptions,
  ): Promise<RoutingSettings> {
    return this.rpc.call(ticket.updateRoutingSettings, body, by);
  }
}
