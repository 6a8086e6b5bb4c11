import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists by priority and by due date read their page off an index; without, they sort the tickets of all tenants. */
export class TicketOrders1763810000002 implements MigrationInterface {
  readonly name = 'TicketOrders1763810000002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table tickets add column rank int not null generated always as (
        case priority when 'urgent' then 4 when 'high' then 3 when 'medium' then 2 else 1 end) stored;
      create index tickets_rank on tickets (workspace_id, rank desc, id desc) where deleted_at is null;
      create index tickets_due on tickets (workspace_id, coalesce(due_at, 'infinity'), id) where deleted_at is null`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index tickets_due; alter table tickets drop column rank`);
  }
}
