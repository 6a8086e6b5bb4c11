import type { EntityManager, QueryRunner } from 'typeorm';

const waiting = new WeakMap<QueryRunner, (() => void)[]>();

/** Runs `work` right after this transaction has committed, and never if it rolls back. */
export function afterCommit(tx: EntityManager, work: () => void): void {
  const runner = tx.queryRunner;
  if (!runner) throw new Error('afterCommit needs the entity manager of a transaction');
  waiting.set(runner, [...(waiting.get(runner) ?? []), work]);
}

/** For `Database` only. */
export function runAfterCommit(runner: QueryRunner): void {
  for (const work of waiting.get(runner) ?? []) work();
}
