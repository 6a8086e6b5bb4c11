import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of facts. `xid` and `position` place a row in the feed of facts: positions are taken before commit. */
export class Outbox1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        position bigint generated always as identity,
        id uuid not null,
        workspace_id uuid not null,
        key text not null,
        type text not null,
        version int not null default 1,
        sequence int not null,
        data json not null,
        patch json,
        traceparent text,
        created_at timestamptz(3) not null default clock_timestamp(),
        xid xid8 not null default pg_current_xact_id(),
        published_at timestamptz(3),
        stream_seq bigint,
        failures int not null default 0,
        error text,
        parked_at timestamptz(3),
        primary key (position, created_at)
      ) partition by range (created_at);
      create index outbox_pending on outbox (position) where published_at is null and parked_at is null;
      create index outbox_parked on outbox (position) where parked_at is not null`);

    // Makes the partitions of this month and the next two, and drops those older than `keep_days`. The app role owns no table, so
    // it calls this as the owner. A partition is attached, which doesn't stop writers as creating it in place would.
    await runner.query(`
      create function outbox_keep_partitions(keep_days int) returns void
      language plpgsql security definer set search_path = pg_catalog, public, pg_temp set lock_timeout = '3s' as $$
      declare
        first date := date_trunc('month', now() at time zone 'utc');
        month date;
        name text;
      begin
        perform pg_advisory_xact_lock(hashtext('outbox_keep_partitions'));
        for ahead in 0..2 loop
          month := first + make_interval(months => ahead);
          name := 'outbox_' || to_char(month, 'YYYY_MM');
          if to_regclass('public.' || name) is null then
            execute format('create table public.%I (like public.outbox including defaults including constraints)
              with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.1)', name);
            execute format('alter table public.outbox attach partition public.%I for values from (%L) to (%L)', name,
              month::timestamp at time zone 'utc', (month + interval '1 month') at time zone 'utc');
          end if;
        end loop;
        for name, month in
          select c.relname, to_date(substr(c.relname, 8), 'YYYY_MM') from pg_inherits i join pg_class c on c.oid = i.inhrelid
          where i.inhparent = 'public.outbox'::regclass
        loop
          if month + interval '1 month' < now() - make_interval(days => keep_days) then
            execute format('drop table public.%I', name);
          end if;
        end loop;
      end $$`);
    await runner.query(`select outbox_keep_partitions(400)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table outbox`);
    await runner.query(`drop function outbox_keep_partitions(int)`);
  }
}
