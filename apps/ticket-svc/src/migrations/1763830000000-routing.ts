import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

/** Who waits, who has what, who is here, and the rules. */
export class Routing1763830000000 implements MigrationInterface {
  readonly name = 'Routing1763830000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create sequence routing_wakes;

      create table routing_settings(
        workspace_id uuid primary key, automatic boolean not null, default_capacity int not null, return_after_minutes int);

      -- What a conversation is to routing: waiting_since while it waits for somebody, assigned_to while it is somebody's open work.
      create table routed_conversations(
        workspace_id uuid not null, id uuid not null, sequence int not null, category text not null, urgent boolean not null,
        waiting_since timestamptz(3), passed_by uuid, assigned_to uuid, assigned_at timestamptz(3),
        primary key (workspace_id, id));
      create index routed_waiting on routed_conversations (workspace_id, category, urgent desc, waiting_since, id)
        where waiting_since is not null;
      create index routed_work on routed_conversations (workspace_id, assigned_to) where assigned_to is not null;

      create table routed_agents(
        workspace_id uuid not null, user_id uuid not null, availability text, capacity int, skills text[] not null default '{}',
        presence text not null default 'offline', gone_since timestamptz(3), last_given_at timestamptz(3), version int not null,
        primary key (workspace_id, user_id));
      create index routed_gone on routed_agents (gone_since) where gone_since is not null;

      create table staff_connections(
        workspace_id uuid not null, user_id uuid not null, gateway_id uuid not null, status text not null,
        until timestamptz(3) not null, primary key (workspace_id, user_id, gateway_id));
      create index staff_connections_until on staff_connections (until);

      -- Of all workspaces, so it runs as the tables' owner: those in which somebody has gone, work is to come back, or
      -- somebody waits while an agent is here.
      create function workspaces_to_route() returns setof uuid
      language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select workspace_id from public.staff_connections where until <= clock_timestamp()
        union
        select a.workspace_id from public.routed_agents a left join public.routing_settings s using (workspace_id)
        where a.gone_since is not null
          and a.gone_since <= clock_timestamp() - coalesce(s.return_after_minutes, case when s.workspace_id is null then 30 end)
            * interval '1 minute'
          and exists (select from public.routed_conversations c
            where c.workspace_id = a.workspace_id and c.assigned_to = a.user_id and c.assigned_at <= a.gone_since)
        union
        select c.workspace_id from public.routed_conversations c join public.people p
          on p.workspace_id = c.workspace_id and p.user_id = c.assigned_to
        where not p.is_active or p.role = 'customer'
        union
        select a.workspace_id from public.routed_agents a
        where a.presence = 'online' and exists (select from public.routed_conversations c
          where c.workspace_id = a.workspace_id and c.waiting_since is not null)
      $$;`);
    for (const table of ['routing_settings', 'routed_conversations', 'routed_agents', 'staff_connections']) {
      await protect(db, table);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function workspaces_to_route;
      drop sequence routing_wakes;
      drop table routing_settings, routed_conversations, routed_agents, staff_connections`);
  }
}
