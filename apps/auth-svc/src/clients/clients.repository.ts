import { Injectable } from '@nestjs/common';
import type { ClientStatus } from '@switchboard/contracts';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Place } from '../members/place.js';
import { likeText } from '../members/like-text.js';
import { ClientRow } from './client.entity.js';

export type NewClient = Pick<ClientRow, 'workspaceId' | 'id' | 'name'> & ClientChange;
export type ClientChange = Partial<Omit<ClientRow, 'workspaceId' | 'id' | 'version' | 'createdAt'>>;

export interface ClientFilter {
  readonly search?: string;
  readonly status?: readonly ClientStatus[];
}

const FOUND = `(c.name ilike :like or c.company ilike :like or c.email ilike :like or c.contact_person ilike :like)`;

const USERS = `select client_id as id, count(*)::int as users from memberships
  where workspace_id = $1 and client_id = any($2) and removed_at is null group by client_id`;

@Injectable()
export class ClientsRepository {
  find(tx: EntityManager, workspaceId: string, id: string): Promise<ClientRow | null> {
    return tx.findOneBy(ClientRow, { workspaceId, id });
  }

  /** `for_key_share` keeps it from being deleted, `for_no_key_update` from being changed, `pessimistic_write` from both. */
  lock(
    tx: EntityManager,
    workspaceId: string,
    id: string,
    mode: 'for_key_share' | 'for_no_key_update' | 'pessimistic_write',
  ): Promise<ClientRow | null> {
    return tx.findOne(ClientRow, { where: { workspaceId, id }, lock: { mode } });
  }

  async insert(tx: EntityManager, client: NewClient): Promise<ClientRow> {
    await tx.insert(ClientRow, client);
    return tx.findOneByOrFail(ClientRow, { workspaceId: client.workspaceId, id: client.id });
  }

  /** Of a locked one. */
  async change(tx: EntityManager, client: ClientRow, change: ClientChange): Promise<ClientRow> {
    const next = { ...change, version: client.version + 1 };
    await tx.update(ClientRow, { workspaceId: client.workspaceId, id: client.id }, next);
    return Object.assign(client, next);
  }

  async delete(tx: EntityManager, { workspaceId, id }: ClientRow): Promise<void> {
    await tx.delete(ClientRow, { workspaceId, id });
  }

  /** How many people each has. Those without any are left out. */
  async users(tx: EntityManager, workspaceId: string, ids: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: string; users: number }[] = await tx.query(USERS, [workspaceId, ids]);
    return new Map(rows.map(({ id, users }) => [id, users]));
  }

  async page(
    tx: EntityManager,
    workspaceId: string,
    filter: ClientFilter,
    { limit, after }: { limit: number; after?: Place },
  ): Promise<{ clients: ClientRow[]; total: number }> {
    const total = await this.matching(tx, workspaceId, filter).getCount();
    const page = this.matching(tx, workspaceId, filter);
    if (after) page.andWhere('(c.created_at, c.id) < (:at, :id)', after);
    const newest = page.orderBy('c.created_at', 'DESC').addOrderBy('c.id', 'DESC');
    return { clients: await newest.limit(limit).getMany(), total };
  }

  private matching(
    tx: EntityManager,
    workspaceId: string,
    { search, status }: ClientFilter,
  ): SelectQueryBuilder<ClientRow> {
    const query = tx
      .createQueryBuilder(ClientRow, 'c')
      .where('c.workspace_id = :workspaceId', { workspaceId });
    if (status?.length) query.andWhere('c.status in (:...status)', { status });
    if (search) query.andWhere(FOUND, { like: likeText(search) });
    return query;
  }
}
