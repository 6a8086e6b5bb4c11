import { Injectable } from '@nestjs/common';
import { type Ask, preparedStatement } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { AssistantEntity } from './assistant.entity.js';

/** As much of an assistant as an answer is written from. */
export type AnsweringAssistant = Pick<
  AssistantEntity,
  'id' | 'name' | 'model' | 'temperature' | 'maxTokens' | 'prompt'
>;

const FOR_CONVERSATION = `
  select id, name, model, temperature, max_tokens as "maxTokens", prompt from assistants
  where workspace_id = $1 and is_active order by id = $2::uuid desc nulls last, created_at, id limit 1`;

@Injectable()
export class AssistantsRepository {
  listActive(tx: EntityManager): Promise<AssistantEntity[]> {
    return tx.find(AssistantEntity, {
      where: { isActive: true },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: 100,
    });
  }

  /** The one that was asked for, or the workspace's first. */
  async forConversation(
    ask: Ask,
    workspaceId: string,
    id: string | null,
  ): Promise<AnsweringAssistant | undefined> {
    const [assistant] = await ask<AnsweringAssistant>(preparedStatement(FOR_CONVERSATION, [workspaceId, id]));
    return assistant;
  }

  async insert(
    tx: EntityManager,
    assistant: Omit<AssistantEntity, 'createdAt' | 'updatedAt'>,
  ): Promise<void> {
    await tx.insert(AssistantEntity, assistant);
  }

  async any(tx: EntityManager): Promise<boolean> {
    return (await tx.count(AssistantEntity, { take: 1 })) > 0;
  }
}
