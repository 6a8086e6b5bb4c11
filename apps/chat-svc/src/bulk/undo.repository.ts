import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type StoredRestorable, type UndoStep, restorableFrom } from './undo-step.js';

/** One bulk command that can be taken back, until then and by this person. */
export interface Undo {
  readonly workspaceId: string;
  readonly id: string;
  readonly userId: string;
  readonly until: Date;
}

@Injectable()
export class UndoRepository {
  /** When a command begins: now. Also forgets those that can't be taken back any more. */
  async begin(tx: EntityManager, workspaceId: string): Promise<Date> {
    await tx.query(`delete from undo_steps where workspace_id = $1 and expires_at < clock_timestamp()`, [
      workspaceId,
    ]);
    const [row] = await tx.query<{ now: Date }[]>(`select clock_timestamp()::timestamptz(3) as now`);
    if (!row) throw new Error('A database without a clock');
    return row.now;
  }

  async add(
    tx: EntityManager,
    { workspaceId, id, userId, until }: Undo,
    { conversationId, commandVersion, before }: UndoStep,
  ): Promise<void> {
    await tx.query(
      `insert into undo_steps (workspace_id, undo_id, conversation_id, user_id, command_version, before, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [workspaceId, id, conversationId, userId, commandVersion, JSON.stringify(before), until],
    );
  }

  /** What is left to be taken back in time. */
  async conversations(tx: EntityManager, workspaceId: string, id: string, userId: string): Promise<string[]> {
    const rows = await tx.query<{ conversation_id: string }[]>(
      `select conversation_id from undo_steps
       where workspace_id = $1 and undo_id = $2 and user_id = $3 and expires_at > clock_timestamp()
       order by conversation_id`,
      [workspaceId, id, userId],
    );
    return rows.map(({ conversation_id }) => conversation_id);
  }

  /** Takes the step away: whoever gets it does it. */
  async take(
    tx: EntityManager,
    workspaceId: string,
    id: string,
    conversationId: string,
  ): Promise<Pick<UndoStep, 'commandVersion' | 'before'> | null> {
    const [rows] = await tx.query<[{ command_version: number; before: StoredRestorable }[], number]>(
      `delete from undo_steps where workspace_id = $1 and undo_id = $2 and conversation_id = $3
       returning command_version, before`,
      [workspaceId, id, conversationId],
    );
    const [row] = rows;
    return row ? { commandVersion: row.command_version, before: restorableFrom(row.before) } : null;
  }
}
