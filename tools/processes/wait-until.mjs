import { setTimeout as sleep } from 'node:timers/promises';

/** Tries until it works; throws the last failure when the time is up or the process has died meanwhile. */
export async function waitUntil(attempt, { timeout, every = 50, exited }) {
  const deadline = Date.now() + timeout;
  let died;
  exited?.then((end) => (died = end));
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (died) throw new Error(`it ended at once (${died.signal ?? `code ${died.code}`})`, { cause: error });
      if (Date.now() > deadline) throw error;
    }
    await sleep(every);
  }
}
