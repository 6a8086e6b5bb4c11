import { Injectable } from '@nestjs/common';
import type { Category, Presence } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import type { StaffRow } from './availability.js';

/** Everyone who is of the staff, or has open work without being it any more. */
const STAFF = `
  with work as (
    select assigned_to as user_id from routed_conversations where workspace_id = $1 and assigned_to is not null
    union all
    select assignee_id from tickets
    where workspace_id = $1 and assignee_id is not null and deleted_at is null and status in ('open', 'in_progress')
  ), load as (
    select user_id, count(*)::int as n from work group by user_id
  ), asked as (
    select user_id from people where workspace_id = $1 and role <> 'customer' and is_active
    union
    select user_id from load
  ), here as (
    select user_id, bool_or(status = 'online') as online from staff_connections
    where workspace_id = $1 and until > clock_timestamp() group by user_id
  )
  select p.user_id as "userId", p.name, p.role, p.is_active as "isActive", a.availability, a.capacity,
    coalesce(a.skills, '{}') as skills, coalesce(a.presence, 'offline') as presence, coalesce(h.online, false) as connected,
    a.gone_since as "goneSince", a.last_given_at as "lastGivenAt", coalesce(l.n, 0) as load
  from asked join people p using (user_id)
    left join routed_agents a on a.workspace_id = p.workspace_id and a.user_id = p.user_id
    left join load l on l.user_id = p.user_id
    left join here h on h.user_id = p.user_id
  where p.workspace_id = $1 and ($2::uuid is null or p.user_id = $2)
  order by p.name, p.user_id`;

const CHOOSE = `
  insert into routed_agents as a (workspace_id, user_id, availability, capacity, skills, version)
  values ($1, $2, $3, $4, $5, 1)
  on conflict (workspace_id, user_id) do update set availability = excluded.availability, capacity = excluded.capacity,
    skills = excluded.skills, version = a.version + 1
  returning version`;

export interface AgentChoice {
  readonly availability: Presence | null;
  readonly capacity: number | null;
  readonly skills: readonly Category[];
}

@Injectable()
export class AgentsRepository {
  staff(tx: EntityManager, workspaceId: string): Promise<StaffRow[]> {
    return tx.query<StaffRow[]>(STAFF, [workspaceId, null]);
  }

  async find(tx: EntityManager, workspaceId: string, userId: string): Promise<StaffRow | undefined> {
    const [row] = await tx.query<StaffRow[]>(STAFF, [workspaceId, userId]);
    return row;
  }

  /** What was chosen by somebody whose own facts haven't come yet. */
  async choiceOf(tx: EntityManager, workspaceId: string, userId: string): Promise<AgentChoice> {
    const [row] = await tx.query<AgentChoice[]>(
      `select availability, capacity, skills from routed_agents where workspace_id = $1 and user_id = $2`,
      [workspaceId, userId],
    );
    return row ?? { availability: null, capacity: null, skills: [] };
  }

  /** Returns the version of the choice. */
  async choose(
    tx: EntityManager,
    workspaceId: string,
    userId: string,
    { availability, capacity, skills }: AgentChoice,
  ): Promise<number> {
    const values = [workspaceId, userId, availability, capacity, skills];
    const [row] = await tx.query<{ version: number }[]>(CHOOSE, values);
    return row?.version ?? 0;
  }

  /** Who got something takes their next turn after the others. */
  async given(tx: EntityManager, workspaceId: string, userId: string): Promise<void> {
    await tx.query(
      `update routed_agents set last_given_at = clock_timestamp() where workspace_id = $1 and user_id = $2`,
      [workspaceId, userId],
    );
  }
}
