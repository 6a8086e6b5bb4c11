import { Injectable } from '@nestjs/common';
import {
  LIMITS,
  type StartUpload,
  type Upload,
  type UploadChunk,
  type UploadPurpose,
  auth,
} from '@switchboard/contracts';
import { Database, type UserActor, fail } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access.js';
import { type UploadRow, UploadsRepository } from './uploads.repository.js';

const LARGEST: Record<UploadPurpose, number> = {
  avatar: LIMITS.imageBytes,
  logo: LIMITS.imageBytes,
  import: LIMITS.importBytes,
};
/** Of one person at a time: more are a mistake, or mischief. */
const AT_ONCE = 20;

/** Files come in chunks that fit in a message of the broker, each to whichever replica; they meet in the database. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly uploads: UploadsRepository,
  ) {}

  start({ purpose, bytes, name = '' }: StartUpload, actor: UserActor): Promise<Upload> {
    if (bytes > LARGEST[purpose]) fail(auth.startUpload, 'TOO_LARGE', tooLarge(LARGEST[purpose]));
    const { workspaceId, userId } = actor;
    return this.database.inWorkspace(workspaceId, async (tx) => {
      await this.mayUpload(tx, purpose, actor);
      const id = uuid();
      await this.uploads.insert(tx, { id, workspaceId, userId, purpose, name, bytes });
      await this.uploads.keepNewest(tx, workspaceId, userId, AT_ONCE);
      return { id };
    });
  }

  append({ id, index, data }: UploadChunk, actor: UserActor): Promise<void> {
    const bytes = Buffer.from(data, 'base64');
    return this.database.inWorkspace(actor.workspaceId, async (tx) => {
      await this.access.member(tx, actor);
      const upload = await this.own(tx, id, actor, 'key share');
      const last = Math.ceil(upload.bytes / LIMITS.chunkBytes) - 1;
      if (bytes.length > LIMITS.chunkBytes || index > last) {
        fail(auth.appendUpload, 'TOO_LARGE', tooLarge(upload.bytes));
      }
      await this.uploads.append(tx, upload, index, bytes);
    });
  }

  /** Of the actor, for this purpose, and whole. It is gone when the transaction commits. @throws ServiceError NOT_FOUND */
  async take(
    tx: EntityManager,
    id: string,
    purpose: UploadPurpose,
    actor: UserActor,
  ): Promise<{ name: string; content: Buffer }> {
    const upload = await this.own(tx, id, actor, 'update');
    const content = await this.uploads.content(tx, upload);
    if (upload.purpose !== purpose || content.length !== upload.bytes) noUpload();
    await this.uploads.delete(tx, upload);
    return { name: upload.name, content };
  }

  private async mayUpload(tx: EntityManager, purpose: UploadPurpose, actor: UserActor): Promise<void> {
    await (purpose === 'avatar' ? this.access.member(tx, actor) : this.access.admin(tx, actor));
  }

  private async own(
    tx: EntityManager,
    id: string,
    { workspaceId, userId }: UserActor,
    lock: 'key share' | 'update',
  ): Promise<UploadRow> {
    const upload = await this.uploads.lock(tx, workspaceId, id, lock);
    return upload?.userId === userId ? upload : noUpload();
  }
}

function noUpload(): never {
  return fail(auth.appendUpload, 'NOT_FOUND', 'There is no such file on its way');
}

function tooLarge(bytes: number): string {
  return `The file may have ${bytes} bytes`;
}
