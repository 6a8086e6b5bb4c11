import { parseArgs } from 'node:util';
import { ciNames } from './scenario-names.mjs';

/** The command line. Throws what is wrong with it. */
export function readOptions(args, names) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      ci: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      seed: { type: 'string', default: '1' },
      races: { type: 'string', default: '2000' },
      replicas: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
    },
  });
  const { only, ci, json, keep } = values;
  for (const name of only) {
    if (!names.includes(name)) throw new Error(`--only ${name}: choose from ${names.join(', ')}`);
  }
  return {
    json,
    keep,
    short: values.quick || ci,
    scenarios: only.length > 0 ? names.filter((name) => only.includes(name)) : ci ? ciNames : names,
    seed: wholeNumber('--seed', values.seed, 0),
    races: wholeNumber('--races', values.races, 1),
    replicas: wholeNumber('--replicas', values.replicas, 1),
  };
}

function wholeNumber(name, text, least) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new Error(`${name} takes a number from ${least}`);
  return value;
}
