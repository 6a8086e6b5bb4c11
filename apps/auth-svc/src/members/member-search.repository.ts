import { Injectable } from '@nestjs/common';
import type { Role } from '@switchboard/contracts';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ClientRow } from '../clients/client.entity.js';
import { PersonRow } from '../people/person.entity.js';
import { likeText } from './like-text.js';
import { MembershipRow } from './membership.entity.js';
import type { Place } from './place.js';

export interface MemberFilter {
  readonly search?: string;
  readonly roles?: readonly Role[];
  readonly isActive?: boolean;
  readonly clientId?: string;
}

export interface MemberSlice {
  readonly members: MembershipRow[];
  readonly total: number;
}

const FOUND = `(coalesce(m.name, p.name) ilike :like or p.email ilike :like
  or coalesce(m.company, p.company) ilike :like or c.name ilike :like)`;

/** The pages of a workspace's members, newest first. */
@Injectable()
export class MemberSearchRepository {
  async page(
    tx: EntityManager,
    workspaceId: string,
    filter: MemberFilter,
    { limit, after }: { limit: number; after?: Place },
  ): Promise<MemberSlice> {
    const total = await this.matching(tx, workspaceId, filter).getCount();
    const page = this.matching(tx, workspaceId, filter);
    if (after) page.andWhere('(m.created_at, m.user_id) < (:at, :id)', after);
    const members = await page
      .orderBy('m.created_at', 'DESC')
      .addOrderBy('m.user_id', 'DESC')
      .limit(limit)
      .getMany();
    return { members, total };
  }

  private matching(
    tx: EntityManager,
    workspaceId: string,
    { search, roles, isActive, clientId }: MemberFilter,
  ): SelectQueryBuilder<MembershipRow> {
    const query = tx
      .createQueryBuilder(MembershipRow, 'm')
      .innerJoinAndMapOne('m.person', PersonRow, 'p', 'p.id = m.user_id')
      .leftJoinAndMapOne('m.client', ClientRow, 'c', 'c.workspace_id = m.workspace_id and c.id = m.client_id')
      .where('m.workspace_id = :workspaceId and m.removed_at is null', { workspaceId });
    if (roles?.length) query.andWhere('m.role in (:...roles)', { roles });
    if (isActive !== undefined) query.andWhere('m.is_active = :isActive', { isActive });
    if (clientId) query.andWhere('m.client_id = :clientId', { clientId });
    if (search) query.andWhere(FOUND, { like: likeText(search) });
    return query;
  }
}
