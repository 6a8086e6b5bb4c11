import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CallEntity } from './call.entity.js';

@Injectable()
export class CallsRepository {
  /** Answers with the time the database gave it. */
  async insert(tx: EntityManager, call: Omit<CallEntity, 'at'>): Promise<string> {
    await tx.insert(CallEntity, call);
    const { at } = await tx.findOneByOrFail(CallEntity, { id: call.id });
    return at.toISOString();
  }
}
