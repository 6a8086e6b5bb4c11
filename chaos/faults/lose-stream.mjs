import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdDown } from './hold-down.mjs';

const storeOf = ({ dataDir }) => path.join(dataDir, 'nats');
const USES = `select coalesce(sum(usage_count), 0)::int as n from faqs`;

/** All that the stream held is gone. */
export const wipeStream = holdDown('nats', {
  ...{ ms: 5_000, shortMs: 500 },
  meanwhile: async ({ victim }) => rmSync(storeOf(victim), { recursive: true, force: true }),
});

/** The stream goes back to what it held some seconds ago: the broker acknowledged what it didn't keep. */
export const loseTail = {
  async run({ victim, expect, options }) {
    const copy = `${storeOf(victim)}-before`;
    await away(victim, () => cpSync(storeOf(victim), copy, { recursive: true }));
    const [{ n: before }] = await victim.query('ai', USES);
    await sleep(options.short ? 4_000 : 15_000);
    const [{ n: after }] = await victim.query('ai', USES);
    expect(after > before, 'nothing was published that could be lost');
    await away(victim, () => {
      rmSync(storeOf(victim), { recursive: true, force: true });
      cpSync(copy, storeOf(victim), { recursive: true });
    });
    rmSync(copy, { recursive: true, force: true });
  },
  downs: 'at times',
};

async function away(victim, work) {
  const old = victim.pid('nats');
  const letGo = victim.holdDown('nats');
  try {
    await sleep(100); // its files are no longer held
    work();
  } finally {
    letGo();
  }
  await victim.isBack('nats', old);
}
