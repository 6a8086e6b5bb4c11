import { Injectable } from '@nestjs/common';
import type { UploadPurpose } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';

export interface UploadRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly userId: string;
  readonly purpose: UploadPurpose;
  readonly name: string;
  readonly bytes: number;
}

const INSERT = `insert into uploads (id, workspace_id, user_id, purpose, name, bytes) values ($1, $2, $3, $4, $5, $6)`;

const KEEP_NEWEST = `delete from uploads where id in (
  select id from uploads where workspace_id = $1 and user_id = $2 order by created_at desc, id desc offset $3
  for update skip locked)`;

const FIND = `select id, workspace_id as "workspaceId", user_id as "userId", purpose, name, bytes
  from uploads where workspace_id = $1 and id = $2 for`;

const APPEND = `insert into upload_chunks (workspace_id, upload_id, index, data) values ($1, $2, $3, $4)
  on conflict (upload_id, index) do update set data = excluded.data`;

@Injectable()
export class UploadsRepository {
  async insert(tx: EntityManager, upload: UploadRow): Promise<void> {
    const { id, workspaceId, userId, purpose, name, bytes } = upload;
    await tx.query(INSERT, [id, workspaceId, userId, purpose, name, bytes]);
  }

  /** What a person began and never finished gives way to what they begin. */
  async keepNewest(tx: EntityManager, workspaceId: string, userId: string, count: number): Promise<void> {
    await tx.query(KEEP_NEWEST, [workspaceId, userId, count]);
  }

  /** `key share` keeps it from being taken meanwhile, `update` makes those who take it take turns. */
  async lock(
    tx: EntityManager,
    workspaceId: string,
    id: string,
    mode: 'key share' | 'update',
  ): Promise<UploadRow | undefined> {
    const [row]: UploadRow[] = await tx.query(`${FIND} ${mode}`, [workspaceId, id]);
    return row;
  }

  async append(
    tx: EntityManager,
    { id, workspaceId }: UploadRow,
    index: number,
    data: Buffer,
  ): Promise<void> {
    await tx.query(APPEND, [workspaceId, id, index, data]);
  }

  /** As far as it has come. */
  async content(tx: EntityManager, { id, workspaceId }: UploadRow): Promise<Buffer> {
    const sql = 'select data from upload_chunks where workspace_id = $1 and upload_id = $2 order by index';
    const chunks: { data: Buffer }[] = await tx.query(sql, [workspaceId, id]);
    return Buffer.concat(chunks.map(({ data }) => data));
  }

  async delete(tx: EntityManager, { id, workspaceId }: UploadRow): Promise<void> {
    await tx.query('delete from uploads where workspace_id = $1 and id = $2', [workspaceId, id]);
  }
}
