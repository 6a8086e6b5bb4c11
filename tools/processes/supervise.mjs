import { setTimeout as sleep } from 'node:timers/promises';

const firstPause = 300;
const longestPause = 10_000;
const healthyAfter = 30_000;

/**
 * Keeps one process running: `start` gives a handle (see child.mjs). It comes back after 0.3 s, 0.6 s, … up to
 * 10 s, and at once again after half a minute of good health.
 */
export function supervise(start, { onDied = () => {}, onRestarted = () => {} } = {}) {
  const stopping = new AbortController();
  let current = start();
  const done = keep();

  async function keep() {
    let pause = firstPause;
    for (;;) {
      const startedAt = Date.now();
      const { code, signal, error } = await current.exited;
      if (stopping.signal.aborted) return;
      if (current.replaced) {
        current = start();
        continue;
      }
      if (Date.now() - startedAt > healthyAfter) pause = firstPause;
      onDied(current.name, error?.message ?? signal ?? `exit code ${code}`, pause);
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      pause = Math.min(pause * 2, longestPause);
      current = start();
      onRestarted(current.name);
    }
  }

  return {
    get pid() {
      return current.pid;
    },
    name: current.name,
    async restart(patience) {
      current.replaced = true;
      await current.stop(patience);
    },
    async stop(patience) {
      stopping.abort();
      await current.stop(patience);
      await done;
    },
  };
}
