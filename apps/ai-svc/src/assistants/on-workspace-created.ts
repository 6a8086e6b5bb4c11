import { Injectable } from '@nestjs/common';
import { type WorkspaceFact, ai, auth } from '@switchboard/contracts';
import { OnEvent, Outbox } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AssistantsRepository } from './assistants.repository.js';
import { defaultAssistant } from './default-assistant.js';

/** A workspace has an assistant from its first second. */
@Injectable()
export class OnWorkspaceCreated {
  constructor(
    private readonly assistants: AssistantsRepository,
    private readonly outbox: Outbox,
  ) {}

  @OnEvent(auth.workspaceCreated, { consumer: 'ai-workspaces' })
  async create(tx: EntityManager, workspace: WorkspaceFact): Promise<void> {
    if (await this.assistants.any(tx)) return;
    const assistant = defaultAssistant(workspace, uuidv7());
    await this.assistants.insert(tx, assistant);
    const { id: assistantId, name, isActive, version } = assistant;
    await this.outbox.add(tx, ai.assistantChanged, {
      workspaceId: workspace.id,
      sequence: version,
      data: { assistantId, name, isActive, version },
    });
  }
}
