import { jetstreamManager } from '@nats-io/jetstream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Broker, FactFollower } from '@switchboard/platform';
import { startService, type TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';
import { demo, thing } from './demo-thing.js';
import { FactBench, upTo } from './fact-bench.js';
import { OwnNats } from './own-nats.js';
import { until } from './waiting.js';

describe('a stream that lost facts', () => {
  let nats: OwnNats;
  let service: TestService;
  let bench: FactBench;

  beforeEach(async () => {
    nats = await OwnNats.start();
    service = await startService(demo, { settings: { NATS_URL: nats.url } });
    bench = new FactBench(service);
  });

  afterEach(async () => {
    await service.stop();
    await nats.end();
  });

  const published = async (): Promise<boolean> =>
    (await bench.query(`select 1 from outbox where published_at is null limit 1`)).length === 0;

  /** As if this consumer had not been given them before the stream was lost. */
  const forgetAfter = async (thingId: string, n: number): Promise<void> => {
    const gone = `select fact_id from effects where thing = $1 and n > $2`;
    await bench.query(`delete from inbox where event_id in (${gone})`, [thingId, n]);
    await bench.query(`delete from effects where thing = $1 and n > $2`, [thingId, n]);
  };

  it('because its store was wiped: consumers get the last day once, followers are told of a gap', async () => {
    const thingId = uuid();
    const followed: number[] = [];
    let gaps = 0;
    const following = service.app.get(FactFollower).follow([thing.changed], {
      onFact: ({ sequence }) => void followed.push(sequence),
      onGap: () => void (gaps += 1),
    });
    await following.ready;
    for (const n of upTo(30)) await bench.change(thingId, n);
    await until(async () => (await bench.effects(thingId)).length === 30);
    await nats.kill();
    await nats.wipe();
    await forgetAfter(thingId, 20);
    await bench.change(thingId, 31);
    await nats.start();
    await until(async () => (await bench.effects(thingId)).length === 31, 25_000);
    await until(published);
    expect((await bench.effects(thingId)).sort((a, b) => a - b)).toEqual(upTo(31));
    await until(() => followed.length === 31);
    expect(followed).toEqual(upTo(31));
    await until(() => gaps > 0);
    // The stream is whole again, and known to be.
    await bench.change(thingId, 32);
    await until(async () => (await bench.effects(thingId)).length === 32);
    await following.stop();
  });

  it('because it was deleted under way: a new one is made when the server is done with its files', async () => {
    const [busy, later] = [uuid(), uuid()];
    const followed: number[] = [];
    const following = service.app.get(FactFollower).follow([thing.changed], {
      onFact: ({ subject, sequence }) => void (subject === later && followed.push(sequence)),
      onGap: () => undefined,
    });
    await following.ready;
    const broker = service.app.get(Broker);
    const { streams } = await jetstreamManager(broker.connection);
    const stream = broker.named('EVENTS');
    const changes = upTo(100).map((n) => bench.change(busy, n));
    await until(async () => (await bench.effects(busy)).length > 0);
    await streams.delete(stream);
    await expect(streams.info(stream)).rejects.toThrow('stream not found');
    await Promise.all(changes);
    await until(async () => (await bench.effects(busy)).length === 100, 25_000);
    await until(published);
    for (const n of upTo(5)) await bench.change(later, n);
    await until(async () => (await bench.effects(later)).length === 5);
    await until(() => followed.length === 5);
    expect(followed).toEqual(upTo(5));
    await following.stop();
  });

  it('no facts, only its server for a while: nothing is missed and no gap is told of', async () => {
    const thingId = uuid();
    const followed: number[] = [];
    let gaps = 0;
    const following = service.app.get(FactFollower).follow([thing.changed], {
      onFact: ({ sequence }) => void followed.push(sequence),
      onGap: () => void (gaps += 1),
    });
    await following.ready;
    for (const n of upTo(5)) await bench.change(thingId, n);
    await until(() => followed.length === 5);
    await nats.kill();
    for (const n of [6, 7, 8]) await bench.change(thingId, n);
    await nats.start();
    await until(() => followed.length === 8);
    await until(async () => (await bench.effects(thingId)).length === 8);
    expect(followed).toEqual(upTo(8));
    expect(gaps).toBe(0);
    await following.stop();
  });

  it('none, but was made by someone else: it is taken as it is', async () => {
    const broker = service.app.get(Broker);
    const manager = await jetstreamManager(broker.connection);
    await manager.streams.update(broker.named('EVENTS'), { max_bytes: 50_000_000 });
    await nats.kill();
    await nats.start();
    const thingId = uuid();
    await bench.change(thingId, 1);
    await until(async () => (await bench.effects(thingId)).length === 1);
  });

  it('because it lost its tail: what stood there is published again', async () => {
    const thingId = uuid();
    for (const n of upTo(10)) await bench.change(thingId, n);
    await until(async () => (await bench.effects(thingId)).length === 10 && (await published()));
    await nats.kill();
    await nats.keep();
    await nats.start();
    for (let n = 11; n <= 110; n += 1) await bench.change(thingId, n);
    await until(async () => (await bench.effects(thingId)).length === 110 && (await published()), 20_000);
    await nats.kill();
    await nats.fallBack();
    await forgetAfter(thingId, 60);
    await nats.start();
    await until(async () => (await bench.effects(thingId)).length === 110, 25_000);
    expect((await bench.effects(thingId)).sort((a, b) => a - b)).toEqual(upTo(110));
  });

  it('no consumer any more: it is made anew and given the last day', async () => {
    const thingId = uuid();
    for (const n of upTo(5)) await bench.change(thingId, n);
    await until(async () => (await bench.effects(thingId)).length === 5);
    await forgetAfter(thingId, 3);
    const broker = service.app.get(Broker);
    const manager = await jetstreamManager(broker.connection);
    await manager.consumers.delete(broker.named('EVENTS'), 'demo-effects');
    await until(async () => (await bench.effects(thingId)).length === 5, 20_000);
    expect((await bench.effects(thingId)).sort()).toEqual(upTo(5));
  });
});
