import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class People1763800000000 implements MigrationInterface {
  readonly name = 'People1763800000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table people(
        workspace_id uuid not null, user_id uuid not null, name text not null, email text not null, role text not null,
        is_active boolean not null, version int not null, membership_version int not null,
        primary key (workspace_id, user_id))`);
    await protect(db, 'people');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table people`);
  }
}
