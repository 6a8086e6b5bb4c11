import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conversations that tickets belong to: only their messages concern ticket-svc. */
export class Ticketed1763810000001 implements MigrationInterface {
  readonly name = 'Ticketed1763810000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table conversations add column has_ticket boolean not null default false;
      update conversations set has_ticket = true where channel = 'ticket'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table conversations drop column has_ticket`);
  }
}
