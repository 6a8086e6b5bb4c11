import type { EntityManager, QueryRunner } from 'typeorm';

export interface Endings {
  readonly committed: () => void;
  readonly rolledBack?: () => void;
}

const waiting = new WeakMap<QueryRunner, Endings[]>();

/** Runs `work` right after this transaction has committed, and never if it rolls back. */
export function afterCommit(tx: EntityManager, work: () => void): void {
  atEnd(tx, { committed: work });
}

/** Runs one of the two right after this transaction has ended. */
export function atEnd(tx: EntityManager, endings: Endings): void {
  const runner = tx.queryRunner;
  if (!runner) throw new Error('It takes the entity manager of a transaction');
  waiting.set(runner, [...(waiting.get(runner) ?? []), endings]);
}

/** For `Database` only. */
export function tellEnd(runner: QueryRunner, end: keyof Endings): void {
  for (const endings of waiting.get(runner) ?? []) endings[end]?.();
}
