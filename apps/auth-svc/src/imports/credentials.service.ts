import { Injectable } from '@nestjs/common';
import { type CredentialPage, type CredentialQuery, auth } from '@switchboard/contracts';
import { Database, type UserActor, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { Access } from '../access/access.js';
import { Secrets } from '../secrets/secrets.js';
import type { ImportEntity } from './import.entity.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportsRepository } from './imports.repository.js';
import { sealedFor } from './sealed-for.js';

/** As many as fit in one reply. */
const PAGE = 1_000;

/**
 * Generated passwords, given out once. They are read page by page and then forgotten; only one caller gets to forget
 * them, so only one may hand on what it read, and what gets lost on the way before that can be read again.
 */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly secrets: Secrets,
  ) {}

  read({ id, afterRow }: CredentialQuery, actor: UserActor): Promise<CredentialPage> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.waiting(tx, id, actor);
      const rows = await this.rows.withPassword(tx, id, afterRow, PAGE + 1);
      const items = rows.slice(0, PAGE).map((entity) => {
        const { row, name, email, sealedPassword } = entity;
        return { row, name, email, password: this.secrets.open(sealedPassword ?? '', sealedFor(entity)) };
      });
      return { items, more: rows.length > PAGE };
    });
  }

  forget(id: string, actor: UserActor): Promise<void> {
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      const one = await this.waiting(tx, id, actor);
      await this.rows.forgetPasswords(tx, id);
      await this.imports.change(tx, one, { credentials: false });
    });
  }

  private async waiting(tx: EntityManager, id: string, actor: UserActor): Promise<ImportEntity> {
    await this.access.admin(tx, actor);
    const one = await this.imports.lock(tx, actor.workspaceId, id);
    if (!one) fail(auth.readCredentials, 'NOT_FOUND', 'There is no such import');
    if (one.status !== 'done') {
      const data = { allowed: ['done'] };
      fail(auth.readCredentials, 'ILLEGAL_STATUS', 'There are no passwords before it is done', { data });
    }
    if (!one.credentials) fail(auth.readCredentials, 'NOT_FOUND', 'There are no passwords, or no more');
    return one;
  }
}
