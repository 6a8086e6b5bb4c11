import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tickets wait, and return to the queue, as conversations do: the sweep looks at both. */
export class RouteTickets1763830000001 implements MigrationInterface {
  readonly name = 'RouteTickets1763830000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function workspaces_to_route() returns setof uuid
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        with open_work as not materialized (
          select workspace_id, assigned_to, assigned_at from public.routed_conversations
          where assigned_to is not null or waiting_since is not null
          union all
          select t.workspace_id, t.assignee_id,
            (select max(h.at) from public.ticket_history h where h.ticket_id = t.id and h.field = 'assignee')
          from public.tickets t where t.deleted_at is null and t.status in ('open', 'in_progress')
        )
        select workspace_id from public.staff_connections where until <= clock_timestamp()
        union
        select a.workspace_id from public.routed_agents a left join public.routing_settings s using (workspace_id)
        where a.gone_since is not null
          and a.gone_since <= clock_timestamp() - coalesce(s.return_after_minutes, case when s.workspace_id is null then 30 end)
            * interval '1 minute'
          and exists (select from open_work w
            where w.workspace_id = a.workspace_id and w.assigned_to = a.user_id and w.assigned_at <= a.gone_since)
        union
        select w.workspace_id from open_work w join public.people p
          on p.workspace_id = w.workspace_id and p.user_id = w.assigned_to
        where not p.is_active or p.role = 'customer'
        union
        select a.workspace_id from public.routed_agents a
        where a.presence = 'online' and exists (select from open_work w
          where w.workspace_id = a.workspace_id and w.assigned_to is null)
      $$;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function workspaces_to_route`);
  }
}
