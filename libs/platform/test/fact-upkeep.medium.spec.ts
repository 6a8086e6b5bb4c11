import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Facts, Metrics } from '@switchboard/platform';
import { startService, type TestService } from '@switchboard/platform/testing';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { DemoConfig, demo, interfere } from './demo-thing.js';
import { FactBench } from './fact-bench.js';
import { gate } from './waiting.js';

describe('the upkeep of facts', () => {
  let service: TestService;
  let bench: FactBench;

  beforeAll(async () => {
    service = await startService(demo);
    bench = new FactBench(service);
  });

  afterAll(() => service.stop());

  const partitions = async (): Promise<string[]> => {
    const rows = await bench.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'outbox'::regclass order by 1`,
    );
    return rows.map(({ name }) => name);
  };

  it('makes partitions ahead and drops those that are too old, by a role that owns no table', async () => {
    const owner = new pg.Client(service.app.get(DemoConfig).databaseOwnerUrl);
    await owner.connect();
    await owner.query(
      `create table outbox_2020_01 partition of outbox for values from ('2020-01-01Z') to ('2020-02-01Z')`,
    );
    const ahead = (await partitions()).at(-1) ?? '';
    await owner.query(`drop table ${ahead}`);
    await owner.end();
    await bench.query(`select outbox_keep_partitions(400)`);
    const kept = await partitions();
    expect(kept).not.toContain('outbox_2020_01');
    expect(kept).toContain(ahead);
    expect(kept).toHaveLength(3);
  });

  it('tells how facts flow', async () => {
    await bench.change(uuid(), 1);
    await service.app.get(Facts).flush();
    const text = await service.app.get(Metrics).registry.metrics();
    expect(text).toMatch(/^switchboard_outbox_pending \d/m);
    expect(text).toMatch(/^switchboard_outbox_oldest_seconds \d/m);
    expect(text).toMatch(/^switchboard_consumer_lag\{consumer="demo-effects"\} \d/m);
  });

  it('tells of a lag while it lasts, not a minute later', async () => {
    const goOn = gate();
    interfere.with = () => goOn.opened;
    await bench.change(uuid(), 1);
    const lags = async () =>
      /^switchboard_consumer_unacknowledged\{consumer="demo-effects"\} [1-9]/m.test(
        await service.app.get(Metrics).registry.metrics(),
      );
    const until = Date.now() + 15_000;
    while (!(await lags())) {
      expect(Date.now()).toBeLessThan(until);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    interfere.with = undefined;
    goOn.open();
  });

  it('ends what is in hand before the service stops, and publishes what came of it', async () => {
    const [thingId, begun, goOn] = [uuid(), gate(), gate()];
    interfere.with = async () => {
      begun.open();
      await goOn.opened;
    };
    await bench.change(thingId, 1);
    await begun.opened;
    const stopped = service.app.get(Facts).beforeApplicationShutdown();
    expect(await bench.effects(thingId)).toEqual([]);
    goOn.open();
    await stopped;
    expect(await bench.effects(thingId)).toEqual([1]);
    expect(await bench.query(`select 1 from outbox where published_at is null`)).toEqual([]);
  });
});
