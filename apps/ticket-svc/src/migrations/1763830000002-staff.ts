import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The staff are few among many customers, and asked for at every decision. */
export class Staff1763830000002 implements MigrationInterface {
  readonly name = 'Staff1763830000002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`create index people_staff on people (workspace_id) where role <> 'customer'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index people_staff`);
  }
}
