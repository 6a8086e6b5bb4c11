import { Controller } from '@nestjs/common';
import {
  type AgentWorkList,
  type Empty,
  type Floor,
  ticket,
  type RoutingProfile,
  type RoutingSettings,
  type StaffConnected,
  type UpdateRoutingProfile,
  type UpdateRoutingSettings,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { FloorService } from './floor.service.js';
import { PresenceService } from './presence.service.js';
import { ProfileService } from './profile.service.js';
import { RoutingSettingsService } from './settings.service.js';

@Controller()
export class RoutingController {
  constructor(
    private readonly profiles: ProfileService,
    private readonly settings: RoutingSettingsService,
    private readonly floors: FloorService,
    private readonly presence: PresenceService,
  ) {}

  @Handles(ticket.getRoutingProfile)
  getOwn(_: Empty, { actor }: CallOf<typeof ticket.getRoutingProfile>): Promise<RoutingProfile> {
    return this.profiles.get(actor);
  }

  @Handles(ticket.updateRoutingProfile)
  updateOwn(
    request: UpdateRoutingProfile,
    { actor }: CallOf<typeof ticket.updateRoutingProfile>,
  ): Promise<RoutingProfile> {
    return this.profiles.update(request, actor);
  }

  @Handles(ticket.getRoutingSettings)
  getSettings(_: Empty, { actor }: CallOf<typeof ticket.getRoutingSettings>): Promise<RoutingSettings> {
    return this.settings.get(actor);
  }

  @Handles(ticket.updateRoutingSettings)
  updateSettings(
    request: UpdateRoutingSettings,
    { actor }: CallOf<typeof ticket.updateRoutingSettings>,
  ): Promise<RoutingSettings> {
    return this.settings.update(request, actor);
  }

  @Handles(ticket.floor)
  floor(_: Empty, { actor }: CallOf<typeof ticket.floor>): Promise<Floor> {
    return this.floors.floor(actor);
  }

  @Handles(ticket.listAgentWork)
  work(_: Empty, { actor }: CallOf<typeof ticket.listAgentWork>): Promise<AgentWorkList> {
    return this.floors.work(actor);
  }

  @Handles(ticket.staffConnected)
  async connected(request: StaffConnected): Promise<Empty> {
    return this.presence.tell(request).then(() => ({}));
  }
}
