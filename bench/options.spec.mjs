import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.mjs';

const rows = ['ack', 'list'];

describe('the command line of the bench', () => {
  it('measures everything at a million conversations unless told otherwise', () => {
    expect(readOptions([], rows)).toMatchObject({
      rows,
      rounds: 6,
      clients: [1, 16, 64],
      conversations: 1_000_000,
    });
  });

  it('is shorter with --quick', () => {
    expect(readOptions(['--quick', '--json'], rows)).toMatchObject({
      json: true,
      rounds: 3,
      conversations: 200_000,
    });
  });

  it('takes ten million on request', () => {
    expect(readOptions(['--conversations', '10000000'], rows).conversations).toBe(10_000_000);
  });

  it.each([['--only', 'nothing'], ['--conversations', 'many'], ['--unknown']])('refuses %s', (...args) => {
    expect(() => readOptions(args, rows)).toThrow();
  });

  it('takes several rows', () => {
    expect(readOptions(['--only', 'list', '--only', 'ack'], rows).rows).toEqual(['list', 'ack']);
  });
});
