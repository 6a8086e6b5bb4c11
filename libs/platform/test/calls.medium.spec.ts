import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Module } from '@nestjs/common';
import { Empty, Plain, Text, rpc } from '@switchboard/contracts';
import { Broker, Handles, ProcessConfig, ServiceError, fail, type CallOf } from '@switchboard/platform';
import { fakeActor, startService, type TestService } from '@switchboard/platform/testing';

class Words {
  @Text({ max: 20 }) words: string;
}
class Answer {
  @Plain() text: string;
}
const demo = {
  echo: rpc({ subject: 'chat.demo.echo', request: Words, response: Answer, errors: { TAKEN: 'conflict' } }),
  who: rpc({ subject: 'chat.demo.who', request: Empty, response: Answer, errors: {}, by: ['anyone', 'ai'] }),
  inside: rpc({ subject: 'chat.demo.inside', request: Empty, response: Answer, errors: {}, by: ['ai'] }),
  slow: rpc({
    subject: 'chat.demo.slow',
    request: Empty,
    response: Empty,
    errors: {},
    by: ['anyone'],
    timeoutMs: 200,
  }),
  nobody: rpc({ subject: 'chat.demo.nobody', request: Empty, response: Empty, errors: {}, by: ['anyone'] }),
  big: rpc({ subject: 'chat.demo.big', request: Empty, response: Answer, errors: {}, by: ['anyone'] }),
};

let release: () => void = () => undefined;

@Controller()
class DemoController {
  @Handles(demo.echo)
  echo({ words }: Words, call: CallOf<typeof demo.echo>): Answer {
    if (words === 'boom') throw new Error('a secret');
    if (words === 'taken') fail(demo.echo, 'TAKEN', 'Taken', { data: { by: 'me' }, retryAfter: 3 });
    return { text: `${call.actor.role}: ${words}` };
  }

  @Handles(demo.who)
  who(_: Empty, { actor }: CallOf<typeof demo.who>): Answer {
    return { text: actor.kind === 'service' ? actor.service : actor.kind };
  }

  @Handles(demo.inside)
  inside(): Answer {
    return { text: 'inside' };
  }

  @Handles(demo.slow)
  async slow(): Promise<Empty> {
    await new Promise<void>((resolve) => (release = resolve));
    return {};
  }

  @Handles(demo.big)
  big(): Answer {
    return { text: 'x'.repeat(600_000) };
  }
}

@Module({ controllers: [DemoController] })
class DemoModule {}

let service: TestService;
beforeAll(async () => {
  const settings = { MAX_CALLS_IN_FLIGHT: '3' };
  service = await startService({ name: 'chat', module: DemoModule, config: ProcessConfig }, { settings });
});
afterAll(() => service.stop());

const refusal = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no refusal',
    ({ kind, code, details, data, retryAfter }: ServiceError) => ({ kind, code, details, data, retryAfter }),
  );

describe('a call', () => {
  it('reaches its handler with the actor of its token, its request trimmed and stripped', async () => {
    const agent = await fakeActor({ role: 'agent' });
    const request = { words: '  hello ', role: 'owner' };
    expect(await service.call(demo.echo, request, agent)).toEqual({ text: 'agent: hello' });
  });

  it('is refused with the fields that are wrong', async () => {
    const agent = await fakeActor({ role: 'agent' });
    expect(await refusal(service.call(demo.echo, { words: '' }, agent))).toMatchObject({
      code: 'VALIDATION_FAILED',
      details: [{ field: 'words' }],
    });
  });

  it("brings its handler's error back whole", async () => {
    const agent = await fakeActor({ role: 'agent' });
    expect(await refusal(service.call(demo.echo, { words: 'taken' }, agent))).toEqual({
      kind: 'conflict',
      code: 'TAKEN',
      details: undefined,
      data: { by: 'me' },
      retryAfter: 3,
    });
  });

  it('tells nothing of an unexpected error', async () => {
    const agent = await fakeActor({ role: 'agent' });
    const error = await service.call(demo.echo, { words: 'boom' }, agent).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'INTERNAL', message: 'Something went wrong' });
  });

  it('needs a token that is good', async () => {
    const { token } = await fakeActor({ role: 'agent', expiresIn: -60 });
    expect(await refusal(service.call(demo.echo, { words: 'a' }))).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await refusal(service.call(demo.echo, { words: 'a' }, { token }))).toMatchObject({
      code: 'TOKEN_EXPIRED',
    });
    const forged = (await fakeActor({ role: 'agent' })).token.replace(/.{10}$/, 'AAAAAAAAAA');
    expect(await refusal(service.call(demo.echo, { words: 'a' }, { token: forged }))).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });

  it('knows anyone, users and services apart', async () => {
    const customer = await fakeActor({ role: 'customer' });
    const { token: stale } = await fakeActor({ role: 'customer', expiresIn: -60 });
    expect(await service.call(demo.who, {})).toEqual({ text: 'anyone' });
    expect(await service.call(demo.who, {}, customer)).toEqual({ text: 'user' });
    expect(await service.call(demo.who, {}, { token: stale })).toEqual({ text: 'anyone' });
    expect(await service.call(demo.who, {}, { service: 'ai' })).toEqual({ text: 'ai' });
    expect(await service.call(demo.inside, {}, { service: 'ai' })).toEqual({ text: 'inside' });
    expect(await refusal(service.call(demo.inside, {}, customer))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusal(service.call(demo.inside, {}))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('fails at once when nobody answers', async () => {
    const started = Date.now();
    expect(await refusal(service.call(demo.nobody, {}))).toMatchObject({
      code: 'UNAVAILABLE',
      kind: 'unavailable',
    });
    expect(Date.now() - started).toBeLessThan(500);
  });

  it('waits no longer than it was given, and is turned away above the limit', async () => {
    const waiting = [service.call(demo.slow, {}), service.call(demo.slow, {}), service.call(demo.slow, {})];
    const late = Promise.all(waiting.map(refusal));
    await expect(refusal(service.call(demo.slow, {}))).resolves.toMatchObject({
      code: 'UNAVAILABLE',
      retryAfter: 1,
    });
    expect(await late).toMatchObject([{ code: 'TIMED_OUT' }, { code: 'TIMED_OUT' }, { code: 'TIMED_OUT' }]);
    release();
  });

  it('that is none is refused, and one that nobody awaits in an inbox is not made', async () => {
    const broker = service.app.get(Broker);
    const subject = broker.named(demo.who.subject);
    for (const text of ['', '{', 'null', '1', '"x"']) {
      const reply = await broker.connection.request(subject, text, { timeout: 2_000 });
      expect(reply.json()).toMatchObject({ err: { code: 'VALIDATION_FAILED' } });
    }
    const told: string[] = [];
    const elsewhere = broker.named('elsewhere');
    broker.connection.subscribe(elsewhere, { callback: (_, message) => void told.push(message.string()) });
    const call = JSON.stringify({ id: '1', pattern: demo.who.subject, data: {} });
    broker.connection.publish(subject, call, { reply: elsewhere });
    broker.connection.publish(subject, call);
    await service.call(demo.who, {});
    await broker.connection.flush();
    expect(told).toEqual([]);
  });

  it('never gets an answer that is too large for the broker', async () => {
    expect(await refusal(service.call(demo.big, {}))).toMatchObject({ code: 'INTERNAL' });
  });
});

describe('health', () => {
  it('tells whether it runs, takes work, and has what it needs', async () => {
    for (const path of ['live', 'ready', 'system'])
      expect((await fetch(`${service.url}/health/${path}`)).status).toBe(200);
    expect(await (await fetch(`${service.url}/metrics`)).text()).toContain(
      'switchboard_calls_total{subject="chat.demo.echo"',
    );
  });
});
