import { Injectable } from '@nestjs/common';
import type { Presence, StaffConnected } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';

/** A reload, a change of network: for so long nobody counts as gone. New work doesn't come to them meanwhile. */
const GRACE_SECONDS = 10;

const HERE = `
  insert into staff_connections (workspace_id, user_id, gateway_id, status, until)
  select $1, p.user_id, $2, p.status, clock_timestamp() + $5 * interval '1 ms'
  from unnest($3::uuid[], $4::text[]) as p(user_id, status)
  on conflict (workspace_id, user_id, gateway_id) do update set status = excluded.status, until = excluded.until`;

const LEAVING = `
  update staff_connections set status = 'leaving',
    until = least(until, clock_timestamp() + ${GRACE_SECONDS} * interval '1 second')
  where workspace_id = $1 and gateway_id = $2 and status <> 'leaving' and user_id <> all($3::uuid[])`;

/** Presence as the connections say it, where that differs from what was announced. Who is about to leave stays as they were. */
const SETTLE = `
  with here as (
    select user_id, bool_or(status = 'online') as online, bool_or(status = 'away') as away
    from staff_connections where workspace_id = $1 group by user_id
  ), known as (
    select user_id, presence from routed_agents where workspace_id = $1
  ), now as (
    select user_id, case when h.online then 'online' when h.away then 'away'
      when h.online is not null then coalesce(nullif(k.presence, 'offline'), 'online') else 'offline' end as presence
    from here h full join known k using (user_id)
  )
  insert into routed_agents as a (workspace_id, user_id, presence, version)
  select $1, user_id, presence, 1 from now
  on conflict (workspace_id, user_id) do update set presence = excluded.presence, version = a.version + 1,
    gone_since = case when excluded.presence = 'offline' then clock_timestamp() end
  where a.presence <> excluded.presence
  returning user_id as "userId", presence, version`;

export interface PresenceChange {
  readonly userId: string;
  readonly presence: Presence;
  readonly version: number;
}

/** Which gateways have sockets of whom of the staff, under leases. */
@Injectable()
export class ConnectionsRepository {
  /** One writer per workspace: presence is put together of all gateways' rows. */
  async lock(tx: EntityManager, workspaceId: string): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('presence ' || $1, 0))`, [workspaceId]);
  }

  async tell(tx: EntityManager, { workspaceId, gatewayId, people, leaseMs }: StaffConnected): Promise<void> {
    const ids = people.map(({ userId }) => userId);
    const statuses = people.map(({ status }) => status);
    await tx.query(HERE, [workspaceId, gatewayId, ids, statuses, leaseMs]);
    await tx.query(LEAVING, [workspaceId, gatewayId, ids]);
  }

  /** Who came, went, or is away since this was last asked. */
  async settle(tx: EntityManager, workspaceId: string): Promise<PresenceChange[]> {
    await tx.query(`delete from staff_connections where workspace_id = $1 and until <= clock_timestamp()`, [
      workspaceId,
    ]);
    return tx.query<PresenceChange[]>(SETTLE, [workspaceId]);
  }
}
