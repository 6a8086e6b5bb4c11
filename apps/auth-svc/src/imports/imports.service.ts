import { Injectable } from '@nestjs/common';
import { type ImportPreview, type ImportQuery, LIMITS, type UserImport, auth } from '@switchboard/contracts';
import { type Call, Database, FairJobs, Idempotency, type UserActor, fail } from '@switchboard/platform';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { v5 as uuidOfName, v7 as uuid } from 'uuid';
import { Access } from '../access/access.js';
import { UploadsService } from '../uploads/uploads.service.js';
import { ImportFacts } from './import-facts.js';
import { IMPORT_JOBS } from './import-job-kinds.js';
import { presentImport, presentRow } from './import.presenter.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportsRepository, type NewImport } from './imports.repository.js';
import { rowAfter, rowCursor } from './row-cursor.js';
import { sheetKindOf } from './sheet/sheet-kind.js';

/** People out of a sheet, in two steps: it is read and shown, then its good rows are added. Both in the background. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly uploads: UploadsService,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly facts: ImportFacts,
    private readonly jobs: FairJobs,
    private readonly idempotency: Idempotency,
  ) {}

  start(uploadId: string, call: Call<UserActor>): Promise<UserImport> {
    const { actor } = call;
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.admin(tx, actor);
      const { name, content } = await this.uploads.take(tx, uploadId, 'import', actor);
      if (!sheetKindOf(content))
        fail(auth.startImport, 'UNSUPPORTED_TYPE', 'The file must be Excel (.xlsx) or CSV');
      // Sent again under its key a file comes by another upload: what is in it makes it the same.
      const same = { uploadId: sameFor(content) };
      return this.idempotency.once(tx, call, auth.startImport, same, () => {
        return this.begin(tx, { workspaceId: actor.workspaceId, id: uuid(), fileName: name, content });
      });
    });
  }

  get(
    { id, state, limit = LIMITS.pageDefault, cursor }: ImportQuery,
    actor: UserActor,
  ): Promise<ImportPreview> {
    const after = rowAfter(cursor);
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.admin(tx, actor);
      const one = (await this.imports.find(tx, actor.workspaceId, id)) ?? noImport();
      const found = await this.rows.page(tx, id, { after, limit: limit + 1, states: state });
      const errors = await this.rows.errors(tx, actor.workspaceId, id);
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return {
        ...presentImport(one),
        rows: page.map(presentRow),
        errors: errors.slice(0, LIMITS.importErrors),
        moreErrors: errors.length > LIMITS.importErrors,
        nextCursor: last ? rowCursor(last.row) : null,
      };
    });
  }

  /** Once: whoever commits it again is shown how far it is. */
  commit(id: string, actor: UserActor): Promise<UserImport> {
    const { workspaceId } = actor;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      await this.access.admin(tx, actor);
      const one = (await this.imports.lock(tx, workspaceId, id)) ?? noImport();
      if (one.status === 'importing' || one.status === 'done') return presentImport(one);
      if (one.status !== 'ready') {
        const data = { allowed: ['ready'] };
        fail(auth.commitImport, 'ILLEGAL_STATUS', 'This file can’t be imported', { data });
      }
      await this.facts.change(tx, one, { status: 'importing', committedAt: new Date() });
      await this.jobs.enqueue(tx, { kind: IMPORT_JOBS.add, key: id, workspaceId, upTo: 1 });
      return presentImport(one);
    });
  }

  private async begin(tx: EntityManager, file: NewImport): Promise<UserImport> {
    const one = await this.imports.insert(tx, file);
    await this.facts.tell(tx, one);
    const { id: key, workspaceId } = one;
    await this.jobs.enqueue(tx, { kind: IMPORT_JOBS.read, key, workspaceId, upTo: 1 });
    return presentImport(one);
  }
}

function sameFor(content: Buffer): string {
  return uuidOfName(createHash('sha256').update(content).digest('hex'), uuidOfName.URL);
}

function noImport(): never {
  return fail(auth.getImport, 'NOT_FOUND', 'There is no such import');
}
