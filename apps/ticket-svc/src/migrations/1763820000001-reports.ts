import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './protect.js';

export class Reports1763820000001 implements MigrationInterface {
  readonly name = 'Reports1763820000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reports(
        workspace_id uuid not null, id uuid primary key, version int not null,
        conversation_id uuid not null, message_id uuid,
        reporter_id uuid not null, reporter_name text not null, reporter_role text not null,
        issue_type text not null, priority text not null, description text not null,
        status text not null check (status in ('pending', 'in_review', 'resolved', 'dismissed')),
        assignee_id uuid, assignee_name text,
        due_at timestamptz(3) not null, overdue_at timestamptz(3),
        notes text, closed_by uuid, closed_by_name text, closed_at timestamptz(3),
        created_at timestamptz(3) not null, updated_at timestamptz(3) not null,
        check ((status = 'in_review') <= (assignee_id is not null)),
        check ((status in ('resolved', 'dismissed')) = (closed_at is not null)))`);
    await db.query(`
      create index reports_newest on reports (workspace_id, created_at desc, id desc);
      create index reports_due on reports (workspace_id, due_at, id);
      create index reports_open on reports (conversation_id) where status in ('pending', 'in_review');
      create index reports_of_person on reports (workspace_id, reporter_id, created_at desc);
      create index reports_of_assignee on reports (workspace_id, assignee_id)
        where status in ('pending', 'in_review')`);
    await protect(db, 'reports');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table reports`);
  }
}
