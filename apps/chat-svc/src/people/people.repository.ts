import { Injectable } from '@nestjs/common';
import type { Role } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import { Person } from './person.entity.js';

/** Copies of members' names and roles. */
@Injectable()
export class PeopleRepository {
  find(tx: EntityManager, workspaceId: string, userId: string): Promise<Person | null> {
    return tx.findOneBy(Person, { workspaceId, userId });
  }

  /** Somebody whose facts have not come yet, from their own token. */
  async meet(tx: EntityManager, { workspaceId, userId, name, role, isActive }: Person): Promise<void> {
    await tx.query(
      `insert into people (workspace_id, user_id, name, role, is_active, version, membership_version)
       values ($1, $2, $3, $4, $5, 0, 0) on conflict do nothing`,
      [workspaceId, userId, name, role, isActive],
    );
  }

  /** Newer facts win, whatever order they come in. Returns whether this one was news. */
  async keep(tx: EntityManager, person: Person): Promise<boolean> {
    const { workspaceId, userId, name, role, isActive, version, membershipVersion } = person;
    const kept = await tx.query<unknown[]>(
      `insert into people (workspace_id, user_id, name, role, is_active, version, membership_version)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (workspace_id, user_id) do update set name = excluded.name, role = excluded.role,
         is_active = excluded.is_active, version = excluded.version, membership_version = excluded.membership_version
       where (people.version, people.membership_version) < (excluded.version, excluded.membership_version)
       returning user_id`,
      [workspaceId, userId, name, role, isActive, version, membershipVersion],
    );
    return kept.length > 0;
  }

  /** Writes the name where conversations keep it for their lists and facts. */
  async rename(tx: EntityManager, workspaceId: string, userId: string, name: string): Promise<void> {
    const values = [workspaceId, userId, name];
    await tx.query(
      `with renamed as (
         update conversations set customer_name = $3
         where workspace_id = $1 and customer_id = $2 and customer_name <> $3 returning id, title, number)
       update conversation_texts t set text = lower(coalesce(renamed.title, '') || ' #' || renamed.number || ' ' || $3)
       from renamed where t.conversation_id = renamed.id`,
      values,
    );
    await tx.query(
      `update conversations set assigned_name = $3
       where workspace_id = $1 and assigned_to = $2 and assigned_name <> $3`,
      values,
    );
  }

  /** In the conversations they are in. */
  async giveRole(tx: EntityManager, workspaceId: string, userId: string, role: Role): Promise<void> {
    await tx.query(`update members set role = $3 where workspace_id = $1 and user_id = $2 and role <> $3`, [
      workspaceId,
      userId,
      role,
    ]);
  }
}
