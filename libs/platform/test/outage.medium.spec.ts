import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { Empty, rpc } from '@switchboard/contracts';
import { Broker, RpcClient, type ServiceError } from '@switchboard/platform';
import { OwnNats } from './own-nats.js';
import { until } from './waiting.js';

const silent = rpc({
  subject: 'chat.demo.silent',
  request: Empty,
  response: Empty,
  errors: {},
  timeoutMs: 20_000,
});

let server: OwnNats;
let broker: Broker;
let code: () => Promise<unknown>;

beforeEach(async () => {
  Logger.overrideLogger(false);
  server = await OwnNats.start();
  broker = await Broker.connect({ service: 'gateway', url: server.url });
  code = () => new RpcClient(broker).call(silent, {}, {}).catch((error: ServiceError) => error.code);
});
afterEach(async () => {
  await broker.close();
  await server.end();
});

it('a call fails at once when the broker goes, while it is away, and works when it is back', async () => {
  const asked = new Promise<void>((resolve) => {
    broker.connection.subscribe(silent.subject, { callback: () => resolve() });
  });
  const inHand = code();
  await asked;
  await server.kill();
  expect(await inHand).toBe('UNAVAILABLE');
  expect(await code()).toBe('UNAVAILABLE');

  await server.start();
  await until(async () => broker.connected);
  broker.connection.subscribe('chat.demo.silent', {
    callback: (_, message) =>
      void message.respond(JSON.stringify({ id: '1', response: {}, isDisposed: true })),
  });
  expect(await code()).toEqual({});
});
