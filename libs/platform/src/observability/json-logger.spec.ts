import { beforeEach, describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { JsonLogger } from './json-logger.js';
import { inRequest } from './request-context.js';

let lines: string[];
let sut: JsonLogger;
beforeEach(() => {
  lines = [];
  sut = new JsonLogger({ service: 'chat', level: 'info' }, { write: (line) => void lines.push(line) });
});
const last = (): object => JSON.parse(lines.at(-1) ?? '{}');

describe('a log line', () => {
  it('names its service, context, request and trace', () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    inRequest({ requestId: 'r1', traceparent }, () => sut.log('hello', 'Greeter'));
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    expect(last()).toMatchObject({
      level: 'info',
      service: 'chat',
      context: 'Greeter',
      msg: 'hello',
      requestId: 'r1',
      traceId,
    });
  });

  it('takes an object with a text, and an error with its stack', () => {
    sut.warn({ subject: 'chat.x' }, 'slow', 'Calls');
    expect(last()).toMatchObject({ level: 'warn', subject: 'chat.x', msg: 'slow', context: 'Calls' });
    sut.error(new TypeError('oh'), 'Calls');
    expect(last()).toMatchObject({
      msg: 'TypeError',
      error: { message: 'oh', stack: expect.stringContaining('at ') },
    });
    sut.error('oh', 'Error: oh\n    at x', 'Calls');
    expect(last()).toMatchObject({ msg: 'oh', stack: 'Error: oh\n    at x', context: 'Calls' });
  });

  it("never holds a secret, or a customer's text", () => {
    const failed = new QueryFailedError('insert', ['a private text'], new Error('no'));
    sut.error({ error: failed }, 'failed', 'Calls');
    sut.log(
      { password: 'hush', actor: { token: 'hush' }, request: { message: { content: 'a private text' } } },
      'x',
      'Y',
    );
    expect(lines.join()).not.toMatch(/hush|private/);
  });
});
