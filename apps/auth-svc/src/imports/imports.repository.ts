import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ImportEntity } from './import.entity.js';

export type NewImport = Pick<ImportEntity, 'workspaceId' | 'id' | 'fileName' | 'content'>;
export type ImportChange = Partial<Omit<ImportEntity, 'workspaceId' | 'id' | 'version' | 'createdAt'>>;

@Injectable()
export class ImportsRepository {
  async insert(tx: EntityManager, one: NewImport): Promise<ImportEntity> {
    await tx.insert(ImportEntity, one);
    return tx.findOneByOrFail(ImportEntity, { id: one.id });
  }

  find(tx: EntityManager, workspaceId: string, id: string): Promise<ImportEntity | null> {
    return tx.findOneBy(ImportEntity, { workspaceId, id });
  }

  /** Changes of an import take turns here. */
  lock(tx: EntityManager, workspaceId: string, id: string): Promise<ImportEntity | null> {
    return tx.findOne(ImportEntity, { where: { workspaceId, id }, lock: { mode: 'for_no_key_update' } });
  }

  /** The sheet, if it wasn't read yet. */
  async content(tx: EntityManager, workspaceId: string, id: string): Promise<Buffer | undefined> {
    const sql = `select content from imports where workspace_id = $1 and id = $2 and status = 'reading'`;
    const [row]: { content: Buffer | null }[] = await tx.query(sql, [workspaceId, id]);
    return row?.content ?? undefined;
  }

  /** Of a locked one. */
  async change(tx: EntityManager, one: ImportEntity, change: ImportChange): Promise<ImportEntity> {
    const next = { ...change, version: one.version + 1 };
    await tx.update(ImportEntity, { id: one.id }, next);
    return Object.assign(one, next);
  }
}
