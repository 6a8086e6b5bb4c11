import { expect, it } from '@jest/globals';
import { watchOver } from './watch-over.mjs';

/** Plays these answers, then no more hanging; tells how often there was a restart by then. */
async function restartsAfter(answers) {
  let restarts = 0;
  let stop;
  await new Promise((resolve) => {
    const hangs = async () => {
      if (answers.length === 0) resolve();
      return answers.shift() ?? false;
    };
    stop = watchOver({ name: 'nats', restart: async () => void (restarts += 1) }, hangs, { every: 0 });
  });
  stop();
  return restarts;
}

it('starts again what hangs three times in a row', async () => {
  expect(await restartsAfter([false, true, true, true])).toBe(1);
});

it('bears with what hung twice', async () => {
  expect(await restartsAfter([true, true, false, true, true, false])).toBe(0);
});

it('does so again when it hangs again', async () => {
  expect(await restartsAfter([true, true, true, true, true, true])).toBe(2);
});
