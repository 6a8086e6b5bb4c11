import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Notifications1763820000000 implements MigrationInterface {
  readonly name = 'Notifications1763820000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table notifications(
        workspace_id uuid not null, user_id uuid not null, id uuid not null, kind text not null,
        conversation_id uuid, message_id uuid, ticket_id uuid, report_id uuid, import_id uuid, label text,
        by_id uuid, by_name text, created_at timestamptz(3) not null,
        primary key (workspace_id, user_id, id))`);
    await protect(db, 'notifications');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table notifications`);
  }
}
