/** To the process that started this one: where it listens. Its memory is told on demand, without garbage. */
export function tellReady(address) {
  process.on('message', (message) => {
    if (message !== 'memory') return;
    globalThis.gc?.();
    process.send({ memory: process.memoryUsage().rss });
  });
  process.on('disconnect', () => process.exit());
  process.send({ address });
}
