import { Injectable } from '@nestjs/common';
import { type Ask, preparedStatement } from '@switchboard/platform';
import { isStaff } from '@switchboard/contracts';
import { type EntityManager, In } from 'typeorm';
import { Person } from './person.entity.js';

/**
 * The copy of a person, and if it is news, their name and client where conversations keep it for lists, searches and facts, and
 * their role where they are members. Conversations before their members: the order in which everybody locks them.
 */
const KEEP = `
  with kept as (
    insert into people (workspace_id, user_id, name, role, is_active, version, membership_version, client_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (workspace_id, user_id) do update set name = excluded.name, role = excluded.role,
      is_active = excluded.is_active, version = excluded.version, membership_version = excluded.membership_version,
      client_id = case when $9 then excluded.client_id else people.client_id end
    where (people.version, people.membership_version) < (excluded.version, excluded.membership_version)
    returning user_id, client_id
  ), renamed as (
    update conversations set
      customer_name = case when customer_id = $2 then $3 else customer_name end,
      assigned_name = case when assigned_to = $2 then $3 else assigned_name end,
      client_id = case when customer_id = $2 then kept.client_id else conversations.client_id end
    from kept
    where workspace_id = $1 and deleted_at is null
      and (customer_id = $2 and (customer_name, conversations.client_id) is distinct from ($3, kept.client_id) or assigned_to = $2 and assigned_name <> $3)
    returning id, title, number, customer_id
  ), found_by as (
    update conversation_texts t set text = lower(coalesce(r.title, '') || ' #' || r.number || ' ' || $3)
    from renamed r where t.conversation_id = r.id and r.customer_id = $2
  )
  update members set role = $4
  where exists (select from kept) and (select count(*) from renamed) >= 0
    and workspace_id = $1 and user_id = $2 and role <> $4`;

/** Copies of members' names and roles. */
@Injectable()
export class PeopleRepository {
  find(tx: EntityManager, workspaceId: string, userId: string): Promise<Person | null> {
    return tx.findOneBy(Person, { workspaceId, userId });
  }

  /** Whether all of them are staff who are still here. */
  async areStaff(tx: EntityManager, workspaceId: string, userIds: string[]): Promise<boolean> {
    const found = await tx.findBy(Person, { workspaceId, userId: In(userIds), isActive: true });
    return found.filter(({ role }) => isStaff(role)).length === new Set(userIds).size;
  }

  /** Somebody whose facts have not come yet, from their own token. */
  async meet(
    tx: EntityManager,
    { workspaceId, userId, name, role, isActive }: Omit<Person, 'clientId'>,
  ): Promise<void> {
    await tx.query(
      `insert into people (workspace_id, user_id, name, role, is_active, version, membership_version)
       values ($1, $2, $3, $4, $5, 0, 0) on conflict do nothing`,
      [workspaceId, userId, name, role, isActive],
    );
  }

  /** Newer facts win, whatever order they come in; an older one than the one kept changes nothing. */
  keep(ask: Ask, person: Omit<Person, 'clientId'> & { clientId?: string | null }): Promise<unknown> {
    const { workspaceId, userId, name, role, isActive, version, membershipVersion, clientId } = person;
    const client = [clientId ?? null, clientId !== undefined];
    const values = [workspaceId, userId, name, role, isActive, version, membershipVersion, ...client];
    return ask(preparedStatement(KEEP, values));
  }
}
