import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { codeOf, loggableError } from './loggable-error.js';

const TEXT = 'my address is 12 Elm Street';

describe('what is logged of an error', () => {
  it('never is a value out of a query', () => {
    const driver = Object.assign(new Error(`invalid input syntax for type uuid: "${TEXT}"`), {
      code: '22P02',
      severity: 'ERROR',
      detail: `Failing row contains (${TEXT})`,
    });
    const failed = new QueryFailedError('insert into messages values ($1)', [TEXT], driver);
    for (const error of [driver, failed, new Error('outer', { cause: failed })]) {
      expect(JSON.stringify(loggableError(error))).not.toContain('Elm');
    }
    expect(codeOf(failed)).toBe('22P02');
  });

  it('is its name, message and stack', () => {
    const logged = loggableError(new TypeError('no such thing'));
    expect(logged).toMatchObject({ name: 'TypeError', message: 'no such thing' });
    expect(logged.stack).toMatch(/^TypeError: no such thing\n {4}at /);
  });
});
