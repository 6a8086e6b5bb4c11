import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Broker, Facts, Outbox, type Fact } from '@switchboard/platform';
import { startService, type TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';
import { Reactions } from '../src/consumers/reactions.js';
import { FactFollower } from '../src/followers/fact-follower.js';
import { ROW_COLUMNS, type OutboxRow, factJson } from '../src/outbox/outbox-row.js';
import { demo, interfere, thing, type ThingChanged } from './demo-thing.js';
import { until } from './waiting.js';

describe('facts', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await startService(demo);
  });

  afterAll(() => service.stop());

  const change = (workspaceId: string, data: ThingChanged): Promise<string> =>
    service.database.inWorkspace(workspaceId, (tx) =>
      service.app.get(Outbox).add(tx, thing.changed, { workspaceId, sequence: data.n, data }),
    );

  const effects = (thingId: string): Promise<{ n: number }[]> =>
    service.database.inTransaction((tx) =>
      tx.query(`select n from effects where thing = $1 order by id`, [thingId]),
    );

  it('reach a consumer, once and in the order of their aggregate', async () => {
    const [workspaceId, thingId] = [uuid(), uuid()];
    for (let n = 1; n <= 50; n += 1) await change(workspaceId, { thingId, n });
    await service.app.get(Facts).flush();
    expect(await effects(thingId)).toEqual(Array.from({ length: 50 }, (_, n) => ({ n: n + 1 })));
  });

  it('keep their order when some of an aggregate are written elsewhere', async () => {
    const [workspaceId, thingId] = [uuid(), uuid()];
    // As another replica does it, whose relay doesn't lead: it is found by a scan only.
    const changeElsewhere = (n: number): Promise<unknown> =>
      service.database.inTransaction((tx) =>
        tx.query(
          `insert into outbox (id, workspace_id, key, type, sequence, data) values ($1, $2, $3, 'chat.thing.changed', $4, $5)`,
          [uuid(), workspaceId, thingId, n, { thingId, n }],
        ),
      );
    for (let n = 1; n <= 60; n += 1) {
      if (n % 7 === 3) await changeElsewhere(n);
      else await change(workspaceId, { thingId, n });
    }
    await service.app.get(Facts).flush();
    expect(await effects(thingId)).toEqual(Array.from({ length: 60 }, (_, n) => ({ n: n + 1 })));
  });

  it('may be told many at a time, in their order', async () => {
    const [workspaceId, thingId] = [uuid(), uuid()];
    const facts = Array.from({ length: 300 }, (_, n) => {
      return { contract: thing.changed, workspaceId, sequence: n + 1, data: { thingId, n } };
    });
    await service.database.inWorkspace(workspaceId, (tx) => service.app.get(Outbox).addAll(tx, facts));
    await service.database.inWorkspace(workspaceId, (tx) => service.app.get(Outbox).addAll(tx, []));
    await service.app.get(Facts).flush();
    expect(await effects(thingId)).toEqual(Array.from({ length: 300 }, (_, n) => ({ n })));
  });

  it('that were rolled back are never published', async () => {
    const [workspaceId, thingId] = [uuid(), uuid()];
    const work = service.database.inWorkspace(workspaceId, async (tx) => {
      const data = { thingId, n: 1 };
      await service.app.get(Outbox).add(tx, thing.changed, { workspaceId, sequence: 1, data });
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    await service.app.get(Facts).flush();
    expect(await effects(thingId)).toEqual([]);
  });

  it('that come again have what was begun for them undone', async () => {
    const [workspaceId, thingId] = [uuid(), uuid()];
    const seen: Fact[] = [];
    interfere.with = (fact) => void seen.push(fact);
    const eventId = await change(workspaceId, { thingId, n: 1 });
    await service.app.get(Facts).flush();
    const [fact] = seen;
    if (!fact) throw new Error('It never came');
    const delivery = { consumer: 'demo-effects', eventId };
    await service.app.get(Reactions).apply({ ...delivery, again: false }, fact);
    await service.app.get(Reactions).apply({ ...delivery, again: true }, fact);
    interfere.with = undefined;
    // Begun once in vain, and not at all when it was known to come again.
    expect(seen).toHaveLength(2);
    expect(await effects(thingId)).toEqual([{ n: 1 }]);
  });

  it('have their effect once in one round trip too, and with the first of two that come at once', async () => {
    const [workspaceId, thingId] = [uuid(), uuid()];
    await service.database.inWorkspace(workspaceId, async (tx) => {
      const data = { thingId, n: 7 };
      await service.app.get(Outbox).add(tx, thing.renamed, { workspaceId, sequence: 1, data });
    });
    await service.app.get(Facts).flush();
    expect(await effects(thingId)).toEqual([{ n: 7 }]);
    const [row] = await service.database.inTransaction((tx) =>
      tx.query<OutboxRow[]>(`select ${ROW_COLUMNS} from outbox where key = $1`, [thingId]),
    );
    if (!row) throw new Error('It was never written');
    const reactions = service.app.get(Reactions);
    const come = (eventId: string, again: boolean): Promise<void> =>
      reactions.apply({ consumer: 'demo-renames', eventId, again }, JSON.parse(factJson(row)));
    await Promise.all([come(row.id, false), come(row.id, true)]);
    expect(await effects(thingId)).toHaveLength(1);
    const next = uuid();
    await Promise.all([come(next, false), come(next, false), come(next, true)]);
    expect(await effects(thingId)).toHaveLength(2);
  });

  it('that a reaction has no use for cost no transaction', async () => {
    const [workspaceId, thingId] = [uuid(), uuid()];
    const unused = await change(workspaceId, { thingId, n: -1 });
    const used = await change(workspaceId, { thingId, n: 1 });
    await service.app.get(Facts).flush();
    expect(await effects(thingId)).toEqual([{ n: 1 }]);
    const remembered = await service.database.inTransaction((tx) =>
      tx.query(`select event_id as id from inbox where event_id = any($1)`, [[unused, used]]),
    );
    expect(remembered).toEqual([{ id: used }]);
  });

  it('are followed in order, as CloudEvents with the patch merged', async () => {
    const [workspaceId, thingId] = [uuid(), uuid()];
    const seen: Fact[] = [];
    const following = service.app.get(FactFollower).follow([thing.changed], {
      onFact: (fact) => void seen.push(fact),
      onGap: () => undefined,
    });
    await following.ready;
    const id = await change(workspaceId, { thingId, n: 1 });
    await service.database.inTransaction((tx) =>
      tx.query(
        `insert into outbox (id, workspace_id, key, type, sequence, data, patch) values ($1, $2, $3, 'chat.thing.changed', 2, $4, $5)`,
        [uuid(), workspaceId, thingId, { thingId, n: 0 }, { n: 2 }],
      ),
    );
    service.app.get(Outbox).wake();
    await service.app.get(Facts).flush();
    await following.stop();
    expect(seen.map(({ data }) => data)).toEqual([
      { thingId, n: 1 },
      { thingId, n: 2 },
    ]);
    expect(seen[0]).toMatchObject({
      specversion: '1.0',
      id,
      source: '/switchboard/chat',
      type: 'switchboard.chat.thing.changed.v1',
      subject: thingId,
      workspaceid: workspaceId,
      sequence: 1,
    });
  });

  it('of the last while reach a follower that asks for them, also when its first try fails', async () => {
    const [workspaceId, thingId] = [uuid(), uuid()];
    await change(workspaceId, { thingId, n: 1 });
    await service.app.get(Facts).flush();
    const { connection } = service.app.get(Broker);
    const { request } = connection;
    let failed = 0;
    connection.request = (subject, ...rest) => {
      if (failed > 0 || !subject.startsWith('$JS.API.CONSUMER.CREATE'))
        return request.call(connection, subject, ...rest);
      failed += 1;
      return Promise.reject(new Error('cut'));
    };
    const seen: string[] = [];
    const following = service.app
      .get(FactFollower)
      .follow(
        [thing.changed],
        { onFact: ({ subject }) => void seen.push(subject), onGap: () => undefined },
        { backMs: 60_000 },
      );
    await following.ready;
    connection.request = request;
    await until(() => seen.includes(thingId));
    expect(failed).toBe(1);
    await following.stop();
  });
});
