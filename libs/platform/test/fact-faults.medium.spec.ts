import { jetstream } from '@nats-io/jetstream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DeadLetters, FactFollower, Facts, ParkedFacts, Relay, type Fact } from '@switchboard/platform';
import { startService, type TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';
import { Broker } from '../src/broker/broker.js';
import { DemoConfig, demo, interfere, thing } from './demo-thing.js';
import { FactBench, upTo } from './fact-bench.js';
import { until } from './waiting.js';

describe('facts in trouble', () => {
  let service: TestService;
  let bench: FactBench;

  beforeAll(async () => {
    service = await startService(demo, { settings: { FACT_TRIES: '3' } });
    bench = new FactBench(service);
  });

  afterEach(() => {
    interfere.with = undefined;
  });

  afterAll(() => service.stop());

  it('keep the order of each aggregate when the leading relay dies', async () => {
    const { databaseUrl } = service.app.get(DemoConfig);
    const replica = await startService(demo, { beside: service, settings: { DATABASE_URL: databaseUrl } });
    const seen = new Map<string, number[]>();
    const following = service.app.get(FactFollower).follow([thing.changed], {
      onFact: ({ subject, sequence }) => void seen.set(subject, [...(seen.get(subject) ?? []), sequence]),
      onGap: () => undefined,
    });
    await following.ready;
    const things = Array.from({ length: 8 }, () => uuid());
    const writing = things.map(async (id) => {
      for (let n = 1; n <= 60; n += 1) await bench.change(id, n);
    });
    for (let kill = 0; kill < 3; kill += 1) {
      await until(() => service.app.get(Relay).isLeading || replica.app.get(Relay).isLeading);
      await bench.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'relay' and datname = current_database()`,
      );
    }
    await Promise.all(writing);
    await until(
      async () =>
        (await bench.query(`select 1 from outbox where published_at is null and parked_at is null limit 1`))
          .length === 0,
    );
    await service.flush();
    await until(() => things.every((id) => seen.get(id)?.length === 60));
    for (const id of things) expect(seen.get(id)).toEqual(upTo(60));
    await following.stop();
    await replica.stop();
  });

  it('change nothing when they come twice or out of order', async () => {
    const thingId = uuid();
    const facts: Fact[] = [];
    const following = service.app.get(FactFollower).follow([thing.changed], {
      onFact: (fact) => void facts.push(fact),
      onGap: () => undefined,
    });
    await following.ready;
    for (const n of upTo(5)) await bench.change(thingId, n);
    await service.flush();
    await following.stop();
    const broker = service.app.get(Broker);
    for (const fact of facts.toReversed()) {
      const subject = broker.named(`evt.${fact.workspaceid}.chat.thing.changed`);
      await jetstream(broker.connection).publish(subject, JSON.stringify(fact));
    }
    await service.flush();
    expect(facts).toHaveLength(5);
    expect(await bench.effects(thingId)).toEqual(upTo(5));
  });

  it('are parked when a consumer fails on them, while the rest moves on, and can be sent again', async () => {
    const [poisoned, other] = [uuid(), uuid()];
    interfere.with = ({ subject }) => {
      if (subject === poisoned) throw new Error('indigestible');
    };
    const eventId = await bench.change(poisoned, 1);
    await bench.change(other, 1);
    const letters = service.app.get(DeadLetters);
    await until(async () => (await bench.effects(other)).length === 1, 5_000);
    await until(async () => (await letters.list({ consumer: 'demo-effects' })).length === 1);
    const [letter] = await letters.list();
    expect(letter).toMatchObject({ consumer: 'demo-effects', eventId, error: 'indigestible', attempts: 3 });
    expect(letter?.fact).toMatchObject({ id: eventId, data: { thingId: poisoned, n: 1 } });
    expect(await bench.effects(poisoned)).toEqual([]);

    const id = letter?.id ?? '';
    await expect(letters.sendAgain(id)).rejects.toThrow('indigestible');
    expect(await letters.list()).toHaveLength(1);
    interfere.with = undefined;
    expect(await letters.sendAgain(id)).toBe(true);
    expect(await letters.sendAgain(id)).toBe(false);
    expect(await bench.effects(poisoned)).toEqual([1]);
  });

  it('are parked when the broker refuses them, while the rest moves on', async () => {
    const [refused, other] = [uuid(), uuid()];
    const tooBig = `insert into outbox (id, workspace_id, key, type, sequence, data)
      values ($1, $2, $3, 'chat.thing.changed', 1, json_build_object('thingId', $3::text, 'n', repeat('x', 1200000)))`;
    await bench.query(tooBig, [uuid(), bench.workspaceId, refused]);
    await bench.change(refused, 2);
    await bench.change(other, 1);
    await until(async () => (await bench.effects(other)).length === 1, 5_000);
    await until(async () => (await bench.effects(refused)).length === 1, 25_000);
    expect(await bench.effects(refused)).toEqual([2]);
    const [row] = await bench.query(
      `select failures, parked_at is not null as parked from outbox where key = $1 order by position`,
      [refused],
    );
    expect(row).toEqual({ failures: 10, parked: true });
    const parked = service.app.get(ParkedFacts);
    const [fact] = await parked.list();
    expect(fact).toMatchObject({ key: refused, type: 'chat.thing.changed' });
    await bench.query(`update outbox set data = $2 where id = $1`, [fact?.id, { thingId: refused, n: 1 }]);
    expect(await parked.sendAgain(fact?.id ?? '')).toBe(true);
    expect(await parked.list()).toEqual([]);
    await service.app.get(Relay).runOnce();
    await until(async () => (await bench.effects(refused)).length === 2);
  });

  it('have their effect once when the process dies between effect and acknowledgement', async () => {
    const { databaseUrl } = service.app.get(DemoConfig);
    const thingId = uuid();
    let deliveries = 0;
    interfere.with = async ({ subject }) => {
      if (subject !== thingId) return;
      deliveries += 1;
      // Cut off, so that no acknowledgement gets out; the effect is committed after this.
      await service.app.get(Broker).connection.close();
    };
    await bench.change(thingId, 1);
    await until(async () => (await bench.effects(thingId)).length === 1);
    const survivor = await startService(demo, { beside: service, settings: { DATABASE_URL: databaseUrl } });
    await until(async () => {
      const [row] = await bench.query<{ n: number }>(
        `select count(*)::int as n from outbox where published_at is null and parked_at is null`,
      );
      return row?.n === 0;
    });
    await survivor.app.get(Facts).flush();
    expect(deliveries).toBe(1);
    expect(await bench.effects(thingId)).toEqual([1]);
    await survivor.stop();
  });
});
