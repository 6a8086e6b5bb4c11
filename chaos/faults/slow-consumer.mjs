import { setTimeout as sleep } from 'node:timers/promises';
import { memoryOf } from '../../bench/measure/processes.mjs';
import { waitUntil } from '../../tools/processes/wait-until.mjs';
import { spoilInbox } from './inbox-trigger.mjs';

const ms = 30_000;
const shortMs = 8_000;
const mostGrowth = 1.5;

/** A consumer's commits take as long as a hundred: what waits stays in the stream, and a measure says so. */
export const slowConsumer = {
  asking: 12, // it reads all messages, but only questions and answers cost it a commit
  async run({ victim, options, expect }) {
    const before = memoryOf(victim.pid('ai'));
    const mend = await spoilInbox(victim, 'ai', 'perform pg_sleep(1)');
    let lag = 0;
    for (const until = Date.now() + (options.short ? shortMs : ms); Date.now() < until; await sleep(500))
      lag = Math.max(lag, await lagOf(victim));
    const growth = memoryOf(victim.pid('ai')) / before;
    await mend();
    expect(lag > 50, `the alarm's measure says that ${lag} facts wait`);
    expect(growth < mostGrowth, `the memory of ai-svc grew to ${growth.toFixed(2)} times`);
    await waitUntil(
      async () => {
        const left = await lagOf(victim);
        if (left > 20) throw new Error(`${left} facts still wait`);
      },
      { timeout: 60_000, every: 200 },
    );
  },
};

async function lagOf(victim) {
  const { HEALTH_PORT } = victim.environmentOf('ai');
  const text = await (await fetch(`http://127.0.0.1:${HEALTH_PORT}/metrics`)).text();
  const values = [...text.matchAll(/^switchboard_consumer_(?:lag|unacknowledged)\{.*\} (\d+)/gm)];
  return values.reduce((sum, [, value]) => sum + Number(value), 0);
}
