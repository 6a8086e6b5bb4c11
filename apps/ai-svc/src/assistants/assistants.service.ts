import { Injectable } from '@nestjs/common';
import type { AssistantList } from '@switchboard/contracts';
import { Database } from '@switchboard/platform';
import { AssistantsRepository } from './assistants.repository.js';

@Injectable()
export class AssistantsService {
  constructor(
    private readonly database: Database,
    private readonly assistants: AssistantsRepository,
  ) {}

  list(workspaceId: string): Promise<AssistantList> {
    return this.database.inWorkspace(workspaceId, async (tx) => {
      const active = await this.assistants.listActive(tx);
      return {
        items: active.map(({ id, name, description, welcomeMessage, isActive }) => ({
          ...{ id, name, description, welcomeMessage, isActive },
        })),
      };
    });
  }
}
