// `npm run chaos`: the whole system under load while things break, and what an independent checker saw. See README.md.
// Exits with 0 only when no scenario failed.
import { runForResult } from '../tools/launcher/run-for-result.mjs';
import { readOptions } from './options.mjs';
import { scenarioNames } from './scenario-names.mjs';

await runForResult({
  name: 'chaos',
  read: (words) => readOptions(words, scenarioNames),
  run: async (context) => (await import('./run-chaos.mjs')).runChaos(context),
});
