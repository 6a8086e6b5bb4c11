import { Controller } from '@nestjs/common';
import {
  type AgentWorkList,
  type Empty,
  type Floor,
  type OfWorkspace,
  routing,
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

  @Handles(routing.getRoutingProfile)
  getOwn(_: Empty, { actor }: CallOf<typeof routing.getRoutingProfile>): Promise<RoutingProfile> {
    return this.profiles.get(actor);
  }

  @Handles(routing.updateRoutingProfile)
  updateOwn(
    request: UpdateRoutingProfile,
    { actor }: CallOf<typeof routing.updateRoutingProfile>,
  ): Promise<RoutingProfile> {
    return this.profiles.update(request, actor);
  }

  @Handles(routing.getRoutingSettings)
  getSettings(_: Empty, { actor }: CallOf<typeof routing.getRoutingSettings>): Promise<RoutingSettings> {
    return this.settings.get(actor);
  }

  @Handles(routing.updateRoutingSettings)
  updateSettings(
    request: UpdateRoutingSettings,
    { actor }: CallOf<typeof routing.updateRoutingSettings>,
  ): Promise<RoutingSettings> {
    return this.settings.update(request, actor);
  }

  @Handles(routing.floor)
  floor(_: Empty, { actor }: CallOf<typeof routing.floor>): Promise<Floor> {
    return this.floors.floor(actor);
  }

  @Handles(routing.floorOfWorkspace)
  floorOf({ workspaceId }: OfWorkspace): Promise<Floor> {
    return this.floors.floorOf(workspaceId);
  }

  @Handles(routing.listAgentWork)
  work(_: Empty, { actor }: CallOf<typeof routing.listAgentWork>): Promise<AgentWorkList> {
    return this.floors.work(actor);
  }

  @Handles(routing.staffConnected)
  async connected(request: StaffConnected): Promise<Empty> {
    return this.presence.tell(request).then(() => ({}));
  }
}
