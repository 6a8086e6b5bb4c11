import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AssistantEntity } from './assistant.entity.js';

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
  async forConversation(tx: EntityManager, id: string | null): Promise<AssistantEntity | null> {
    const asked = id === null ? null : await tx.findOneBy(AssistantEntity, { id, isActive: true });
    return asked ?? (await this.listActive(tx))[0] ?? null;
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
