import { setTimeout as sleep } from 'node:timers/promises';

/** To the process that started this one: where it listens. Its memory is told on demand, without garbage. */
export function tellReady(address) {
  process.on('message', async (message) => {
    if (message === 'memory') process.send({ memory: await memoryAtRest() });
  });
  process.on('disconnect', () => process.exit());
  process.send({ address });
}

/** Objects with finalizers need a second collection, and pages are given back a moment after each. */
async function memoryAtRest() {
  for (let n = 0; n < 5; n += 1) {
    await sleep(300);
    globalThis.gc?.();
  }
  await sleep(300);
  const { rss, heapUsed } = process.memoryUsage();
  return { resident: rss, heap: heapUsed };
}
