import { setTimeout as sleep } from 'node:timers/promises';

const everyMs = 250;

/** Asks both gateways how the system is, again and again, and notes what they said and when. */
export class HealthWatch {
  #seen = [];
  #running = true;

  constructor(addresses) {
    for (const [gateway, address] of addresses.entries()) void this.#watch(gateway, address);
  }

  async #watch(gateway, address) {
    while (this.#running) {
      const at = Date.now();
      const [system, ready] = await Promise.all(
        ['system', 'ready'].map((page) => ask(`${address}/health/${page}`)),
      );
      this.#seen.push({ gateway, at, until: Date.now(), system, ready });
      await sleep(everyMs);
    }
  }

  stop() {
    this.#running = false;
  }

  /** What was said wholly within this time. */
  between(from, to) {
    return this.#seen.filter(({ at, until }) => at >= from && until <= to);
  }
}

/** 200, 503, …, or 0 when there is nobody to say anything. */
async function ask(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}
