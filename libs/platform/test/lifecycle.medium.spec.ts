import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller, Module } from '@nestjs/common';
import { Empty, Plain, health, rpc } from '@switchboard/contracts';
import {
  Handles,
  ProcessConfig,
  ServiceConfig,
  ServicesHealth,
  platformMigrations,
} from '@switchboard/platform';
import { startService, type TestService } from '@switchboard/platform/testing';
import { until } from './waiting.js';

class Word {
  @Plain() word: string;
}
const wait = rpc({ subject: 'chat.demo.wait', request: Empty, response: Word, errors: {}, by: ['anyone'] });

/** One that came before the service knew of its end is in hand, too: whoever asks doesn't wait for it. */
const tooLate = { ...wait, timeoutMs: 250 };

let entered: () => void;
const releases: (() => void)[] = [];

@Controller()
class WaitController {
  @Handles(wait)
  async wait(): Promise<Word> {
    entered();
    await new Promise<void>((resolve) => releases.push(resolve));
    return { word: 'done' };
  }
}

@Module({ controllers: [WaitController] })
class WaitModule {}

@Module({ providers: [ServicesHealth] })
class FrontModule {}

const started: TestService[] = [];
afterEach(async () => {
  for (const service of started.splice(0).reverse()) await service.stop();
});
const start = async (...args: Parameters<typeof startService>): Promise<TestService> => {
  const service = await startService(...args);
  started.push(service);
  return service;
};

describe('the end of a service', () => {
  it('comes after the calls in hand, and before new ones', async () => {
    const front = await start({ name: 'gateway', module: FrontModule, config: ProcessConfig });
    const service = await startService(
      { name: 'chat', module: WaitModule, config: ProcessConfig },
      { beside: front },
    );
    const inHand = new Promise<void>((resolve) => (entered = resolve));
    const answer = front.call(wait, {});
    await inHand;
    const stopped = service.stop();
    const codeOfCall = (): Promise<unknown> =>
      front.call(tooLate, {}).catch((error: { code: string }) => error.code);
    await until(async () => (await codeOfCall()) === 'UNAVAILABLE');
    for (const release of releases) release();
    expect(await answer).toEqual({ word: 'done' });
    await stopped;
  });
});

describe('the health of the system', () => {
  it('names what is away', async () => {
    const front = await start({ name: 'gateway', module: FrontModule, config: ProcessConfig });
    const definition = {
      name: 'chat',
      module: WaitModule,
      config: ServiceConfig,
      migrations: platformMigrations,
    } as const;
    const chat = await start(definition, { beside: front });
    expect(await front.call(health.chat, {})).toEqual({
      ok: true,
      parts: expect.arrayContaining([
        { name: 'nats', ok: true },
        { name: 'database', ok: true },
      ]),
    });
    const system = await fetch(`${front.url}/health/system`);
    expect(system.status).toBe(503);
    expect(await system.json()).toMatchObject({
      info: { nats: { status: 'up' }, chat: { status: 'up' } },
      error: { ai: { status: 'down' } },
    });
    expect((await fetch(`${chat.url}/health/system`)).status).toBe(200);
  });
});
