import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { PersonRow } from '../people/person.entity.js';
import { MembershipRow } from './membership.entity.js';

export type NewMembership = Pick<MembershipRow, 'userId' | 'role'> &
  Partial<Pick<MembershipRow, 'pending' | 'phone' | 'company'>>;
export type MembershipChange = Partial<
  Omit<MembershipRow, 'workspaceId' | 'userId' | 'version' | 'person' | 'client' | 'createdAt'>
>;

const REVIVE = `
  insert into memberships as m (workspace_id, user_id, role, pending, phone, company)
  select $1::uuid, "userId", role, pending, phone, company
  from json_to_recordset($2) as ("userId" uuid, role text, pending boolean, phone text, company text)
  on conflict (workspace_id, user_id) do update set
    role = excluded.role, pending = excluded.pending, is_active = true, removed_at = null, version = m.version + 1,
    name = null, phone = excluded.phone, company = excluded.company, client_id = null, created_at = now()
  where m.removed_at is not null
  returning user_id as "userId"`;

const SEEN = `
  with seen as (
    update memberships set last_seen_at = now() where workspace_id = $1 and user_id = $2 returning last_seen_at
  ) select last_seen_at as at from seen`;

const OTHER_OWNERS = `
  select count(*)::int as n from memberships m join people p on p.id = m.user_id
  where m.workspace_id = $1 and m.user_id <> $2 and m.role = 'owner' and m.is_active and not m.pending
    and m.removed_at is null and p.password_hash is not null`;

/** Members of a workspace, and a person's memberships once `PeopleRepository.seeOwn` shows them. Removed ones don't count. */
@Injectable()
export class MembershipsRepository {
  /** With the person. */
  find(tx: EntityManager, workspaceId: string, userId: string): Promise<MembershipRow | null> {
    const where = { workspaceId, userId, removedAt: IsNull() };
    return tx.findOne(MembershipRow, { where, relations: { person: true } });
  }

  /** Of one person, with the person; the one used last comes first. */
  ofPerson(tx: EntityManager, userId: string): Promise<MembershipRow[]> {
    return tx.find(MembershipRow, {
      where: { userId, removedAt: IsNull() },
      relations: { person: true },
      order: { lastSeenAt: { direction: 'DESC', nulls: 'LAST' }, createdAt: 'DESC', workspaceId: 'ASC' },
    });
  }

  /** Undefined: they are a member already. */
  async add(
    tx: EntityManager,
    { workspaceId, ...member }: NewMembership & { readonly workspaceId: string },
  ): Promise<MembershipRow | undefined> {
    return (await this.addAll(tx, workspaceId, [member])).get(member.userId);
  }

  /** Those who weren't members yet, by person, with the person. */
  async addAll(
    tx: EntityManager,
    workspaceId: string,
    members: readonly NewMembership[],
  ): Promise<Map<string, MembershipRow>> {
    const rows = members.map((member) => ({ pending: false, ...member }));
    const added: { userId: string }[] = await tx.query(REVIVE, [workspaceId, JSON.stringify(rows)]);
    if (added.length === 0) return new Map();
    const where = { workspaceId, userId: In(added.map(({ userId }) => userId)) };
    const found = await tx.find(MembershipRow, { where, relations: { person: true } });
    return new Map(found.map((member) => [member.userId, member]));
  }

  /** Voids the access tokens made from it, when `standing` changed. */
  async change(
    tx: EntityManager,
    member: MembershipRow,
    change: MembershipChange,
    standing: boolean,
  ): Promise<void> {
    const next = standing ? { ...change, version: member.version + 1 } : change;
    if (Object.keys(next).length === 0) return;
    await tx.update(MembershipRow, { workspaceId: member.workspaceId, userId: member.userId }, next);
    Object.assign(member, next);
  }

  /** At sign-ins and refreshes: often enough for a last sight, seldom enough for a write. */
  async seen(tx: EntityManager, member: MembershipRow): Promise<void> {
    const [row]: { at: Date }[] = await tx.query(SEEN, [member.workspaceId, member.userId]);
    member.lastSeenAt = row?.at ?? null;
  }

  /** The person has said it anew: what admins wrote over it is gone. */
  async forgetOverrides(
    tx: EntityManager,
    userId: string,
    fields: readonly ('name' | 'phone' | 'company')[],
  ): Promise<void> {
    if (fields.length === 0) return;
    await tx.update(MembershipRow, { userId }, Object.fromEntries(fields.map((field) => [field, null])));
  }

  /** Those who could sign in and act as owner. */
  async otherOwners(tx: EntityManager, { workspaceId, userId }: MembershipRow): Promise<number> {
    const [row]: { n: number }[] = await tx.query(OTHER_OWNERS, [workspaceId, userId]);
    return row?.n ?? 0;
  }

  staff(tx: EntityManager, workspaceId: string): Promise<MembershipRow[]> {
    return tx
      .createQueryBuilder(MembershipRow, 'm')
      .innerJoinAndMapOne('m.person', PersonRow, 'p', 'p.id = m.user_id')
      .where(`m.workspace_id = :workspaceId and m.removed_at is null and m.is_active and not m.pending`, {
        workspaceId,
      })
      .andWhere(`m.role <> 'customer'`)
      .orderBy('lower(coalesce(m.name, p.name))')
      .addOrderBy('m.user_id')
      .getMany();
  }
}
