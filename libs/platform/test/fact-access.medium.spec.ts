import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Broker } from '@switchboard/platform';
import { startService, type TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';
import { renderNatsConfig } from '../src/broker/nats-config.js';
import { natsPermissions } from '../src/broker/nats-permissions.js';
import { BrokerWatch } from '../src/facts/broker-watch.js';
import { FactFollower } from '../src/followers/fact-follower.js';
import { Signals } from '../src/signals/signals.js';
import { demo, thing } from './demo-thing.js';
import { FactBench } from './fact-bench.js';
import { OwnNats } from './own-nats.js';
import { gate, until } from './waiting.js';

const PASSWORDS = { gateway: 'g', auth: 'u', chat: 'c', ai: 'a', ticket: 't' };
const DURABLES = { 'demo-effects': { service: 'chat', facts: 'chat.thing.changed' } } as const;

/** Everything here happens with no more rights than the contracts give: what isn't granted would not work. */
describe('on a broker with access rules', () => {
  let nats: OwnNats;
  let service: TestService;
  let gateway: Broker;

  beforeAll(async () => {
    const permissions = natsPermissions(Object.values(thing), DURABLES, {}, ['chat']);
    nats = await OwnNats.start(renderNatsConfig(permissions, PASSWORDS));
    const settings = { NATS_URL: nats.url, NATS_USER: 'chat', NATS_PASSWORD: 'c', NATS_PREFIX: '' };
    service = await startService(demo, { settings });
    gateway = await Broker.connect({ service: 'gateway', url: nats.url, user: 'gateway', password: 'g' });
  });

  afterAll(async () => {
    await gateway.close();
    await service.stop();
    await nats.end();
  });

  it('a service announces and reacts, and a gateway follows', async () => {
    const bench = new FactBench(service);
    const thingId = uuid();
    const seen: unknown[] = [];
    const follower = new FactFollower(gateway, new BrokerWatch(gateway));
    await follower.follow([thing.changed, thing.renamed], {
      onFact: ({ data }) => void seen.push(data),
      onGap: () => undefined,
    }).ready;
    await bench.change(thingId, 1);
    await until(async () => (await bench.effects(thingId)).length === 1);
    await until(() => seen.length === 1);
    await follower.onModuleDestroy();
  });

  it('signals reach a gateway that listens to their conversation', async () => {
    const [workspaceId, conversationId] = [uuid(), uuid()];
    const heard: unknown[] = [];
    const last = gate();
    const end = new Signals(gateway).subscribe(workspaceId, conversationId, (name, payload) => {
      heard.push([name, payload]);
      if (name === 'last') last.open();
    });
    await gateway.connection.flush();
    const signals = service.app.get(Signals);
    signals.publish(workspaceId, uuid(), 'ai', { n: 0 });
    signals.publish(workspaceId, conversationId, 'ai', { n: 1 });
    signals.publish(workspaceId, conversationId, 'last', {});
    await last.opened;
    expect(heard).toEqual([
      ['ai', { n: 1 }],
      ['last', {}],
    ]);
    end();
    expect(() => signals.publish(workspaceId, '*', 'ai', {})).toThrow('Not an id');
  });
});
