// `npm run bench`: our speed against floors that are measured in the same run. See docs/PERFORMANCE.md.
// Exits with 0 only when every row reaches its target.
import { runForResult } from '../tools/launcher/run-for-result.mjs';
import { readOptions } from './options.mjs';
import { rowNames } from './row-names.mjs';

await runForResult({
  name: 'bench',
  read: (words) => readOptions(words, rowNames),
  run: async (context) => (await import('./run-bench.mjs')).runBench(context),
});
