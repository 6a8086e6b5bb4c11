import { Controller } from '@nestjs/common';
import { type AssistantList, type Empty, ai } from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { AssistantsService } from './assistants.service.js';

@Controller()
export class AssistantsController {
  constructor(private readonly assistants: AssistantsService) {}

  @Handles(ai.listAssistants)
  list(_request: Empty, call: CallOf<typeof ai.listAssistants>): Promise<AssistantList> {
    return this.assistants.list(call.actor.workspaceId);
  }
}
