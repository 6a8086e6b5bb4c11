import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What consumers have handled and what they gave up on; where relay and consumers stand in the stream. */
export class Consumers1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table inbox (
        consumer text not null,
        event_id uuid not null,
        stream_seq bigint,
        handled_at timestamptz(3) not null default clock_timestamp(),
        primary key (consumer, event_id)
      );
      create index inbox_newest on inbox (consumer, handled_at);
      create table dead_letters (
        id uuid primary key,
        consumer text not null,
        event_id uuid not null,
        type text not null,
        body json not null,
        error text not null,
        attempts int not null,
        parked_at timestamptz(3) not null default clock_timestamp(),
        unique (consumer, event_id)
      );
      create table stream_marks (
        name text primary key,
        stream_seq bigint,
        event_id uuid,
        marked_at timestamptz(3),
        rewound_at timestamptz(3)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table inbox, dead_letters, stream_marks`);
  }
}
