import { Injectable } from '@nestjs/common';
import { auth } from '@switchboard/contracts';
import { Outbox } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import type { ImportEntity } from './import.entity.js';
import { presentProgress } from './import.presenter.js';
import { type ImportChange, ImportsRepository } from './imports.repository.js';

/** Every change of an import is told: admins watch it. */
@Injectable()
export class ImportFacts {
  constructor(
    private readonly imports: ImportsRepository,
    private readonly outbox: Outbox,
  ) {}

  /** Of a locked one. */
  async change(tx: EntityManager, one: ImportEntity, change: ImportChange): Promise<ImportEntity> {
    await this.imports.change(tx, one, change);
    await this.tell(tx, one);
    return one;
  }

  async tell(tx: EntityManager, one: ImportEntity): Promise<void> {
    const { workspaceId, version: sequence } = one;
    await this.outbox.add(tx, auth.importProgressed, { workspaceId, sequence, data: presentProgress(one) });
  }
}
