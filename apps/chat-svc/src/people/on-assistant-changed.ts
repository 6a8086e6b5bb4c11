import { Injectable } from '@nestjs/common';
import { ai, type AssistantChanged } from '@switchboard/contracts';
import { type Fact, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { AssistantsRepository } from './assistants.repository.js';

@Injectable()
export class OnAssistantChanged {
  constructor(private readonly assistants: AssistantsRepository) {}

  @OnEvent(ai.assistantChanged, { consumer: 'chat-assistants' })
  changed(tx: EntityManager, assistant: AssistantChanged, { workspaceid }: Fact): Promise<void> {
    return this.assistants.keep(tx, workspaceid, assistant);
  }
}
