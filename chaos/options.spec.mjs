import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.mjs';
import { ciNames, scenarioNames } from './scenario-names.mjs';

describe('the command line of the chaos', () => {
  it('runs everything unless told otherwise', () => {
    expect(readOptions([], scenarioNames)).toMatchObject({ scenarios: scenarioNames, seed: 1, races: 2_000 });
  });

  it('has a short choice for every test run', () => {
    expect(readOptions(['--ci'], scenarioNames)).toMatchObject({ scenarios: ciNames, short: true });
    expect(scenarioNames).toEqual(expect.arrayContaining(ciNames));
  });

  it('keeps the order of the scenarios', () => {
    const [first, second] = scenarioNames;
    expect(readOptions(['--only', second, '--only', first], scenarioNames).scenarios).toEqual([
      first,
      second,
    ]);
  });

  it.each([['--only', 'nothing'], ['--seed', 'x'], ['--races', '0'], ['--replicas', '0'], ['--unknown']])(
    'refuses %s',
    (...args) => {
      expect(() => readOptions(args, scenarioNames)).toThrow();
    },
  );
});
