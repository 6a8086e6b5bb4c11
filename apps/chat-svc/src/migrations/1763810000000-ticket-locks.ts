import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A closed ticket keeps its customer from writing into the conversation that was made for it. */
export class TicketLocks1763810000000 implements MigrationInterface {
  readonly name = 'TicketLocks1763810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table conversations
        add column locked boolean not null default false,
        add column ticket_version int not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table conversations drop column locked, drop column ticket_version`);
  }
}
