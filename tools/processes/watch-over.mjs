import { setTimeout as sleep } from 'node:timers/promises';

const everyMs = 1_000;
const mostTimes = 3; // in a row: once may be a busy machine

/** Starts a process again that lives but hangs. One that died is its supervisor's affair. Gives what ends the watch. */
export function watchOver(supervisor, hangs, { onHung = () => {}, every = everyMs } = {}) {
  const stopping = new AbortController();
  const { signal } = stopping;
  void watch();

  async function watch() {
    for (let times = 0; !signal.aborted;) {
      await sleep(every, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      times = (await hangs()) ? times + 1 : 0;
      if (times < mostTimes || signal.aborted) continue;
      onHung(supervisor.name);
      await supervisor.restart(restartPatience);
      times = 0;
    }
  }

  return () => stopping.abort();
}

/** Longer than a guard lets its server take. */
const restartPatience = 8_000;
