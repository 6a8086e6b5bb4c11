import { parseArgs } from 'node:util';

const million = 1_000_000;

/** The command line. Throws what is wrong with it. */
export function readOptions(args, rowNames) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      conversations: { type: 'string' },
      trace: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const { quick, json, only, conversations, trace, keep } = values;
  for (const name of only) {
    if (!rowNames.includes(name)) throw new Error(`--only ${name}: choose from ${rowNames.join(', ')}`);
  }
  const wanted = conversations === undefined ? (quick ? million / 5 : million) : Number(conversations);
  if (!Number.isInteger(wanted) || wanted < 20_000)
    throw new Error('--conversations takes a number from 20000');
  return {
    quick,
    json,
    /** Our processes send spans, which costs them time. */
    trace,
    /** Leaves logs and data where they are. */
    keep,
    rows: only.length > 0 ? only : rowNames,
    conversations: wanted,
    rounds: quick ? 3 : 6,
    /** How long one side of one round sends. */
    sliceMs: quick ? 1_500 : 4_000,
    clients: quick ? [1, 16] : [1, 16, 64],
  };
}
