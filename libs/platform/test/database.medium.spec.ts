import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Database, afterCommit, codeOf } from '@switchboard/platform';
import { createTestDatabase, type TestDatabase } from '@switchboard/platform/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { connectDatabase } from '../src/database/connect.js';

class Things1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table things(workspace_id uuid not null, name text primary key);
      alter table things enable row level security;
      create policy workspace on things using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
    `);
  }
  async down(): Promise<void> {}
}

const INSERT = 'insert into things values ($1, $2) returning name';
const ours = uuid();
const theirs = uuid();
let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase('platform', [Things1700000000000]);
  const options = {
    url: test.appUrl,
    entities: [],
    pool: 2,
    statementTimeoutMs: 2_000,
    applicationName: 'test',
  };
  database = new Database(await connectDatabase(options));
});
beforeEach(() => database.inWorkspace(ours, (tx) => tx.query('delete from things')));
afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

const names = (workspaceId: string): Promise<string[]> =>
  database.inWorkspace(workspaceId, async (tx) => {
    const rows = await tx.query<{ name: string }[]>('select name from things order by name');
    return rows.map(({ name }) => name);
  });

describe('a transaction', () => {
  it('shows one workspace, and none outside of it', async () => {
    await database.inWorkspace(ours, (tx) => tx.query(INSERT, [ours, 'a']));
    expect(await names(ours)).toEqual(['a']);
    expect(await names(theirs)).toEqual([]);
    expect(await database.inTransaction((tx) => tx.query('select * from things'))).toEqual([]);
    await expect(database.inWorkspace(theirs, (tx) => tx.query(INSERT, [ours, 'b']))).rejects.toThrow(
      /row-level/,
    );
  });

  it('tells after the commit, and only then', async () => {
    const told = jest.fn();
    await database.inWorkspace(ours, async (tx) => {
      afterCommit(tx, told);
      await tx.query(INSERT, [ours, 'a']);
      expect(told).not.toHaveBeenCalled();
    });
    expect(told).toHaveBeenCalledTimes(1);
    const failed = database.inWorkspace(ours, async (tx) => {
      afterCommit(tx, told);
      await tx.query(INSERT, [ours, 'a']);
    });
    expect(codeOf(await failed.catch((error: unknown) => error))).toBe('23505');
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('does not pass when its work swallowed an error', async () => {
    const swallowed = database.inWorkspace(ours, async (tx) => {
      await tx.query(INSERT, [ours, 'a']);
      await tx.query('select 1/0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toThrow(/swallowed/);
    expect(await names(ours)).toEqual([]);
  });

  it('is cut off when a statement takes too long', async () => {
    await expect(database.inTransaction((tx) => tx.query('select pg_sleep(5)'))).rejects.toThrow(
      /statement timeout/,
    );
  });
});

describe('the pipelined hot path', () => {
  it('answers with the rows, once committed', async () => {
    expect(await database.pipelined(ours, INSERT, [ours, 'a'])).toEqual([{ name: 'a' }]);
    expect(await names(ours)).toEqual(['a']);
  });

  it('rolls back, says why, and leaves the connection clean', async () => {
    await database.pipelined(ours, INSERT, [ours, 'a']);
    const again = database.pipelined(ours, INSERT, [ours, 'a']);
    expect(codeOf(await again.catch((error: unknown) => error))).toBe('23505');
    expect(await database.inTransaction((tx) => tx.query('select * from things'))).toEqual([]);
  });

  it('undoes all of it for a failure anywhere, and goes on with the same statements', async () => {
    const add = (name: string, divisor: number): Promise<unknown> =>
      database.inOneTrip(ours, (ask) =>
        Promise.all([
          ask({ text: INSERT, values: [ours, name], name: 'add' }),
          ask({ text: 'select 1 / $1::int', values: [divisor], name: 'divide' }),
          ask({ text: 'select name from things', name: 'read' }),
        ]),
      );
    // On both connections of the pool the first use of each statement fails or stands behind a failure.
    const failed = await Promise.allSettled([add('a', 0), add('b', 0), add('c', 0)]);
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await names(ours)).toEqual([]);
    await Promise.all([add('a', 1), add('b', 1), add('c', 1)]);
    expect(await names(ours)).toEqual(['a', 'b', 'c']);
  });

  it('takes several statements, and none behind its commit', async () => {
    const [made, seen] = await database.inOneTrip(ours, (ask) =>
      Promise.all([
        ask<{ name: string }>({ text: INSERT, values: [ours, 'a'] }),
        ask<{ name: string }>({ text: 'select name from things' }),
      ]),
    );
    expect([made, seen]).toEqual([[{ name: 'a' }], [{ name: 'a' }]]);
    const late = database.inOneTrip(ours, async (ask) => {
      await ask({ text: 'select 1' });
      return ask({ text: 'select 2' });
    });
    await expect(late).rejects.toThrow(/Too late/);
    expect(await names(ours)).toEqual(['a']);
  });

  it('keeps a thousand interleaved workspaces apart on a pool of two', async () => {
    const read = `select current_setting('app.workspace_id') as id, 1 / $1::int`;
    const answers = await Promise.all(
      Array.from({ length: 1000 }, async (_, index) => {
        const workspaceId = uuid();
        const divisor = index % 10 === 0 ? 0 : 1;
        const one = database.pipelined<{ id: string }>(workspaceId, read, [divisor]);
        const rows = await one.catch(() => [{ id: workspaceId }]);
        return rows[0]?.id === workspaceId;
      }),
    );
    expect(answers.filter((right) => !right)).toEqual([]);
  });
});
