import { Injectable } from '@nestjs/common';
import { auth, type WorkspaceFact } from '@switchboard/contracts';
import { OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { WorkspacesRepository } from './workspaces.repository.js';

@Injectable()
export class OnWorkspaceChanged {
  constructor(private readonly workspaces: WorkspacesRepository) {}

  @OnEvent(auth.workspaceCreated, { consumer: 'chat-people' })
  created(tx: EntityManager, { id, settings, version }: WorkspaceFact): Promise<void> {
    return this.workspaces.keep(tx, id, settings.automaticHandoff, version);
  }

  @OnEvent(auth.workspaceUpdated, { consumer: 'chat-people' })
  updated(tx: EntityManager, { id, settings, version }: WorkspaceFact): Promise<void> {
    return this.workspaces.keep(tx, id, settings.automaticHandoff, version);
  }
}
