import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FairJobs, type Job, type NewJob } from '@switchboard/platform';
import { startService, type TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';
import { JobsRepository } from '../src/jobs/jobs.repository.js';
import { demo } from './demo-thing.js';
import { gate, until } from './waiting.js';

describe('fair jobs', () => {
  let service: TestService;
  let jobs: FairJobs;

  beforeAll(async () => {
    service = await startService(demo);
    jobs = service.app.get(FairJobs);
  });

  afterAll(() => service.stop());

  const enqueue = (...all: NewJob[]): Promise<void> =>
    service.database.inTransaction(async (tx) => {
      for (const job of all) await jobs.enqueue(tx, job);
    });

  const stateOf = async (kind: string, key: string): Promise<string | undefined> => {
    const sql = `select state from jobs where kind = $1 and key = $2`;
    const [row] = await service.database.inTransaction((tx) =>
      tx.query<{ state: string }[]>(sql, [kind, key]),
    );
    return row?.state;
  };

  it('serve another workspace before the 200 jobs of the first', async () => {
    const [busy, other] = [uuid(), uuid()];
    const order: string[] = [];
    await enqueue(
      ...Array.from({ length: 200 }, (_, n) => ({
        kind: 'fair',
        key: `busy-${n}`,
        workspaceId: busy,
        upTo: 1,
      })),
    );
    const first = gate();
    jobs.work('fair', { slots: 4, perWorkspace: 3, leaseMs: 5_000 }, async ({ workspaceId }: Job) => {
      await first.opened;
      order.push(workspaceId);
    });
    await until(async () => (await service.app.get(JobsRepository).counts('fair'))['running'] === 3);
    await enqueue({ kind: 'fair', key: 'other', workspaceId: other, upTo: 1 });
    first.open();
    await jobs.idle();
    expect(order).toHaveLength(201);
    expect(order.indexOf(other)).toBeLessThan(8);
  });

  it('run once for what was enqueued while they wait, and again for what came while they ran', async () => {
    const [workspaceId, key] = [uuid(), 'merge'];
    const seen: { upTo: number; data: unknown }[] = [];
    const running = gate();
    const hold = gate();
    await enqueue(
      { kind: 'merge', key, workspaceId, upTo: 1, data: { m: 1 } },
      { kind: 'merge', key, workspaceId, upTo: 3, data: { m: 3 } },
      { kind: 'merge', key, workspaceId, upTo: 2, data: { m: 2 } },
    );
    jobs.work('merge', { slots: 2, perWorkspace: 2, leaseMs: 5_000 }, async ({ upTo, data }) => {
      seen.push({ upTo, data });
      running.open();
      await hold.opened;
    });
    await running.opened;
    await enqueue({ kind: 'merge', key, workspaceId, upTo: 4, data: { m: 4 } });
    hold.open();
    await jobs.idle();
    await enqueue({ kind: 'merge', key, workspaceId, upTo: 4 });
    await jobs.idle();
    expect(seen).toEqual([
      { upTo: 3, data: { m: 3 } },
      { upTo: 4, data: { m: 4 } },
    ]);
    await enqueue({ kind: 'merge', key, workspaceId, upTo: 4, again: true });
    await jobs.idle();
    expect(seen).toHaveLength(3);
  });

  it('are claimed by the transaction that brings them, and run from its commit on', async () => {
    const workspaceId = uuid();
    const ran: string[] = [];
    jobs.work(
      'brought',
      { slots: 1, perWorkspace: 1, leaseMs: 5_000 },
      async ({ key }) => void ran.push(key),
    );
    await jobs.idle();
    const bring = (key: string, after: () => void): Promise<boolean> =>
      service.database.inTransaction(async (tx) => {
        await jobs.enqueue(tx, { kind: 'brought', key, workspaceId, upTo: 1 });
        const sql = `select state from jobs where kind = 'brought' and key = $1`;
        const [row] = await tx.query<{ state: string }[]>(sql, [key]);
        after();
        return row?.state === 'running';
      });
    const undone = bring('undone', () => {
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await stateOf('brought', 'undone')).toBeUndefined();
    // While the worker itself looks for jobs it leaves them to that.
    await until(async () => {
      const key = uuid();
      const claimed = await bring(key, () => expect(ran).not.toContain(key));
      if (claimed) expect(ran).toContain(key);
      return claimed;
    });
    await jobs.idle();
    expect(ran).not.toContain('undone');
  });

  it('run beside the commit when they may begin early, and are given up when it fails', async () => {
    const [workspaceId, key] = [uuid(), 'early'];
    const seen: string[] = [];
    const end = gate();
    jobs.work('early', { slots: 1, perWorkspace: 1, leaseMs: 5_000, early: true }, async (_job, signal) => {
      seen.push('begun');
      await Promise.race([end.opened, new Promise((resolve) => (signal.onabort = resolve))]);
      seen.push(signal.aborted ? 'lost' : 'done');
    });
    await jobs.idle();
    // While the worker itself looks for jobs it leaves them to that.
    await until(async () => {
      const undone = service.database.inTransaction(async (tx) => {
        await jobs.enqueue(tx, { kind: 'early', key, workspaceId, upTo: 1 });
        throw new Error('no');
      });
      await expect(undone).rejects.toThrow('no');
      return seen.includes('lost');
    });
    expect(seen).toEqual(['begun', 'lost']);
    expect(await stateOf('early', key)).toBeUndefined();
    end.open();
    await enqueue({ kind: 'early', key, workspaceId, upTo: 1 });
    await jobs.idle();
    expect(seen).toEqual(['begun', 'lost', 'begun', 'done']);
    expect(await stateOf('early', key)).toBe('done');
  });

  it('are never more than slots and workspace allow, whoever claims them', async () => {
    const workspaces = [uuid(), uuid(), uuid()];
    const running: string[] = [];
    const most = { all: 0, ofOne: 0 };
    jobs.work('many', { slots: 8, perWorkspace: 3, leaseMs: 5_000 }, async ({ workspaceId }) => {
      running.push(workspaceId);
      most.all = Math.max(most.all, running.length);
      most.ofOne = Math.max(most.ofOne, running.filter((id) => id === workspaceId).length);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running.splice(running.indexOf(workspaceId), 1);
    });
    const each = Array.from({ length: 60 }, (_, n) => ({
      key: `${n}`,
      workspaceId: workspaces[n % 3] ?? '',
    }));
    await Promise.all(each.map((job) => enqueue({ kind: 'many', upTo: 1, ...job })));
    await jobs.idle();
    expect(most.all).toBeLessThanOrEqual(8);
    expect(most.ofOne).toBeLessThanOrEqual(3);
  });

  it('are tried again when they fail, and then have failed', async () => {
    const [workspaceId, key] = [uuid(), 'failing'];
    let tries = 0;
    jobs.work('failing', { slots: 1, perWorkspace: 1, leaseMs: 5_000, retries: [10, 10] }, async () => {
      tries += 1;
      throw new Error('never');
    });
    await enqueue({ kind: 'failing', key, workspaceId, upTo: 1 });
    await until(async () => (await stateOf('failing', key)) === 'failed');
    expect(tries).toBe(3);
  });

  it('end when they are cancelled', async () => {
    const [workspaceId, key] = [uuid(), 'cancelled'];
    const running = gate();
    let reason: unknown;
    jobs.work('cancelled', { slots: 1, perWorkspace: 1, leaseMs: 5_000 }, async (_, signal) => {
      running.open();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      reason = signal.reason;
      signal.throwIfAborted();
    });
    await enqueue({ kind: 'cancelled', key, workspaceId, upTo: 1 });
    await running.opened;
    expect(jobs.cancel('cancelled', key, 'taken-over')).toBe(true);
    expect(jobs.cancel('cancelled', 'nobody', 'taken-over')).toBe(false);
    await jobs.idle();
    expect(await stateOf('cancelled', key)).toBe('done');
    expect(reason).toMatchObject({ reason: 'taken-over' });
  });

  it('go to another run when the lease is lost, and the old run is fenced off', async () => {
    const [workspaceId, key] = [uuid(), 'lost'];
    const attempts: number[] = [];
    const fenced: unknown[] = [];
    const aborted = gate();
    const second = gate();
    jobs.work('lost', { slots: 2, perWorkspace: 2, leaseMs: 30_000 }, async (job, signal) => {
      if (job.key !== key) return;
      attempts.push(job.attempt);
      if (job.attempt > 1) return second.open();
      // As if this process had been frozen: someone else finds the lease ended.
      const sql = `update jobs set lease_until = clock_timestamp() - interval '1 s' where kind = 'lost'`;
      await service.database.inTransaction((tx) => tx.query(sql));
      signal.addEventListener('abort', () => aborted.open());
      await enqueue({ kind: 'lost', key: 'wakes the worker', workspaceId, upTo: 1 });
      await second.opened;
      await aborted.opened;
      await service.database
        .inTransaction((tx) => job.fence(tx))
        .catch((error: unknown) => fenced.push(error));
    });
    await enqueue({ kind: 'lost', key, workspaceId, upTo: 1 });
    await until(() => fenced.length > 0);
    await jobs.idle();
    expect(attempts).toEqual([1, 2]);
    expect(String(fenced[0])).toContain('LeaseLost');
    expect(await stateOf('lost', key)).toBe('done');
  });

  it('are woken by another replica without a poll', async () => {
    const workspaceId = uuid();
    const elsewhere = await startService(demo, { beside: service });
    try {
      let ran = 0;
      jobs.work('woken', { slots: 1, perWorkspace: 1, leaseMs: 5_000 }, async () => void (ran += 1));
      await jobs.idle();
      // On this service's database, but told of by the other process alone.
      const sql = `insert into jobs (kind, key, workspace_id, up_to, data) values ('woken', 'w', $1, 1, '{}')`;
      await service.database.inTransaction((tx) => tx.query(sql, [workspaceId]));
      await elsewhere.database.inTransaction((tx) =>
        elsewhere.app.get(FairJobs).enqueue(tx, { kind: 'woken', key: 'w', workspaceId, upTo: 1 }),
      );
      const began = performance.now();
      await until(async () => ran === 1);
      expect(performance.now() - began).toBeLessThan(1_800);
    } finally {
      await elsewhere.stop();
    }
  });
});
