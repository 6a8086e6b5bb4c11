import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { MadeImage } from './image-maker.js';

/** Whose picture: a person's, or the workspace's whose logo it is. */
export type ImageOwner = { readonly personId: string } | { readonly logoOf: string };

const ADDRESS = '/api/images/';

@Injectable()
export class ImagesRepository {
  /** In place of the one before, if there was one. Returns its address, which nobody can guess. */
  async replace(tx: EntityManager, owner: ImageOwner, { type, data }: MadeImage): Promise<string> {
    await this.remove(tx, owner);
    const id = randomUUID();
    const sql = 'insert into images (id, person_id, logo_of, type, data) values ($1, $2, $3, $4, $5)';
    await tx.query(sql, [id, ...keysOf(owner), type, data]);
    return `${ADDRESS}${id}`;
  }

  async remove(tx: EntityManager, owner: ImageOwner): Promise<void> {
    await tx.query('delete from images where person_id = $1 or logo_of = $2', keysOf(owner));
  }

  async find(tx: EntityManager, id: string): Promise<MadeImage | undefined> {
    const [row]: MadeImage[] = await tx.query('select type, data from images where id = $1', [id]);
    return row;
  }
}

function keysOf(owner: ImageOwner): [string | null, string | null] {
  return 'personId' in owner ? [owner.personId, null] : [null, owner.logoOf];
}
