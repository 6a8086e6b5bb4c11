import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why routing gave a conversation to whom it gave it, and by which of its decisions. */
export class Routing1763830000000 implements MigrationInterface {
  readonly name = 'Routing1763830000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table conversations add column assigned_because jsonb, add column routed_by uuid`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table conversations drop column assigned_because, drop column routed_by`);
  }
}
