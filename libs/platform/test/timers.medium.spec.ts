import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type NewTimer, ServiceConfig, Timers } from '@switchboard/platform';
import { startService, type TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';
import { meddle, timersDemo } from './demo-timers.js';
import { gate, until } from './waiting.js';

const workspaceId = uuid();
const inMs = (ms: number): Date => new Date(Date.now() + ms);

describe('timers', () => {
  let service: TestService;
  let timers: Timers;

  beforeAll(async () => {
    service = await startService(timersDemo);
    timers = service.app.get(Timers);
  });
  afterEach(() => {
    delete meddle.with;
  });
  afterAll(() => service.stop());

  const replica = (): Promise<TestService> => {
    const { databaseUrl } = service.app.get(ServiceConfig);
    return startService(timersDemo, { beside: service, settings: { DATABASE_URL: databaseUrl } });
  };

  const set = (key: string, at: Date, more: Partial<NewTimer> = {}): Promise<void> =>
    service.database.inWorkspace(workspaceId, (tx) =>
      timers.set(tx, { name: 'ring', key, workspaceId, at, ...more }),
    );

  const cancel = (key: string): Promise<void> =>
    service.database.inWorkspace(workspaceId, (tx) => timers.cancel(tx, 'ring', key));

  const rings = (key: string): Promise<{ late: number }[]> =>
    service.database.inWorkspace(workspaceId, (tx) =>
      tx.query(`select extract(epoch from rang_at - at)::float8 as late from rings where key = $1`, [key]),
    );

  const left = async (): Promise<Record<string, number>> => {
    const rows = await service.database.inTransaction((tx) =>
      tx.query<{ state: string; n: number }[]>(
        `select state, count(*)::int as n from timers.job group by state`,
      ),
    );
    return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
  };

  it('go off once over two replicas, within 2 s of their time and in their workspace', async () => {
    const other = await replica();
    const keys = Array.from({ length: 60 }, (_, n) => `often-${n}`);
    await Promise.all(keys.map((key, n) => set(key, inMs(n * 30))));
    await until(async () => !('created' in (await left())));
    await other.stop();
    for (const key of keys) {
      const rang = await rings(key);
      expect(rang).toHaveLength(1);
      expect(rang[0]?.late).toBeGreaterThanOrEqual(0);
      expect(rang[0]?.late).toBeLessThan(2);
    }
    expect(await left()).toEqual({});
  });

  it('are set by the transaction, or not at all', async () => {
    const failed = service.database.inWorkspace(workspaceId, async (tx) => {
      await timers.set(tx, { name: 'ring', key: 'rolled-back', workspaceId, at: new Date() });
      throw new Error('Something else failed');
    });
    await expect(failed).rejects.toThrow('Something else failed');
    await timers.idle();
    expect(await rings('rolled-back')).toEqual([]);
  });

  it('are moved by setting them again, and cancelled', async () => {
    await set('moved', inMs(600_000));
    await set('cancelled', inMs(2_000));
    await cancel('cancelled');
    await set('moved', new Date());
    await timers.idle();
    expect(await rings('moved')).toHaveLength(1);
    await set('later', inMs(2_000));
    await set('later', inMs(600_000));
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    await timers.idle();
    expect(await rings('cancelled')).toEqual([]);
    expect(await rings('later')).toEqual([]);
    expect(await left()).toEqual({ created: 1 });
    await cancel('later');
    expect(await left()).toEqual({});
  });

  it('go off at once after a time with nobody there', async () => {
    const { databaseUrl } = service.app.get(ServiceConfig);
    await service.database.inWorkspace(workspaceId, (tx) =>
      timers.set(tx, { name: 'unheard', key: 'late', workspaceId, at: inMs(-3_600_000) }),
    );
    await timers.idle();
    // Left alone by a version that has no handler for it, and not in anyone's way.
    expect(await left()).toEqual({ created: 1 });
    await service.database.inTransaction((tx) =>
      tx.query(
        `update timers.job set start_after = now() - interval '1 hour', singleton_key = 'ring late', data = jsonb_set(data, '{name}', '"ring"')`,
      ),
    );
    const successor = await startService(timersDemo, {
      beside: service,
      settings: { DATABASE_URL: databaseUrl },
    });
    await until(async () => (await rings('late')).length > 0, 2_000);
    await successor.stop();
    expect(await rings('late')).toHaveLength(1);
  });

  it('go off again elsewhere, and have no effect before, when the one that handles them dies', async () => {
    const reached = gate();
    let tries = 0;
    meddle.with = async (tx) => {
      if (++tries > 1) return;
      const [row] = await tx.query<{ pid: number }[]>('select pg_backend_pid() as pid');
      reached.open();
      // The handler's connection ends as if its process had been killed: all it did is undone.
      await service.database.dataSource.query('select pg_terminate_backend($1)', [row?.pid]);
    };
    await set('killed', new Date());
    await reached.opened;
    await until(async () => (await rings('killed')).length > 0, 4_000);
    expect(tries).toBe(2);
    expect(await rings('killed')).toHaveLength(1);
  });

  it('go off again when a handler fails, whose effect is undone, while others go off', async () => {
    let tries = 0;
    meddle.with = (tx, { key }) =>
      key === 'fails' && ++tries < 3 ? tx.query('select nonsense') : Promise.resolve();
    await set('fails', new Date());
    await set('fine', new Date());
    await timers.idle();
    expect(await rings('fine')).toHaveLength(1);
    expect(await rings('fails')).toEqual([]);
    expect(await left()).toEqual({ retry: 1 });
    await until(async () => (await rings('fails')).length > 0);
    expect(tries).toBe(3);
    expect(await rings('fails')).toHaveLength(1);
  });

  it('can be moved or cancelled while they go off, without waiting for one another', async () => {
    const going = gate();
    const go = gate();
    meddle.with = async () => {
      going.open();
      await go.opened;
    };
    await set('going', new Date());
    await going.opened;
    await set('going', inMs(200));
    delete meddle.with;
    go.open();
    await until(async () => (await rings('going')).length === 2);
    expect(await left()).toEqual({});
  });

  it('leave the tables to the owner: the service can make no queue', async () => {
    const made = service.database.inTransaction((tx) => tx.query(`select timers.create_queue('mine', '{}')`));
    await expect(made).rejects.toThrow(/permission denied/);
  });
});
