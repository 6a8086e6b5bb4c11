import { setTimeout as sleep } from 'node:timers/promises';
import { convergeWithinMs } from '../converge-within.mjs';
import { HealthWatch } from '../setup/health-watch.mjs';
import { isTruthful } from '../health-truth.mjs';

const giveUpMs = 30_000;
const restMs = 6_000;

/**
 * People work while the parts that do it are killed, one after another, each as soon as the last one is back; ticket-svc
 * has a second replica. `work(fire)` resolves when they are done, after which `fire.kills` is at least `least`.
 * `settle()` waits for what is late, and counts: `{acknowledged, stored, lost, doubled, convergedMs, notes}`. Resolves to
 * the scenario's row.
 */
export async function underFire(scenario, { victim, random }, { parts, everyMs, least = 0, work, settle }) {
  const second = await victim.startReplica('ticket');
  const health = new HealthWatch(victim.addresses);
  const times = { begun: Date.now(), broken: Date.now() };
  const fire = { kills: 0, least, over: false };
  const killing = killUntilOver(fire, { victim, random, parts, everyMs });
  try {
    await Promise.all([work(fire).then(() => (fire.over = true)), killing]);
    times.mended = Date.now();
    const { notes, ...counts } = await settle();
    if (counts.convergedMs > convergeWithinMs)
      notes.push(`made good ${counts.convergedMs} ms after the last kill`);
    await second.stop();
    times.ended = Date.now();
    const healthTruthful = isTruthful(health, times, scenario, (note) => notes.push(note));
    console.error(`  ${fire.kills} kills`);
    const whole = counts.stored === counts.acknowledged && counts.lost + counts.doubled === 0;
    const pass = notes.length === 0 && whole;
    return { ...counts, reordered: 0, healthTruthful, pass, notes };
  } finally {
    // Whatever the work threw, nothing is killed any more once this is left: the system may be gone by then.
    Object.assign(fire, { least: 0, over: true });
    await killing.catch(() => {});
    health.stop();
  }
}

async function killUntilOver(fire, { victim, random, parts, everyMs: [least, most] }) {
  for (; !fire.over || fire.kills < fire.least; fire.kills += 1) {
    await sleep(least + random.next() * (most - least));
    const name = parts[fire.kills % parts.length];
    const old = victim.pid(name);
    victim.kill(name);
    await victim.isBack(name, old);
  }
}

/**
 * Asks until nothing is lost or there is no time left, and once more a while later: whoever would do something twice has
 * time to. `convergedMs` is when it began to look and found nothing lost.
 */
export async function lookUntilWhole(look) {
  const begun = Date.now();
  for (;;) {
    const convergedMs = Date.now() - begun;
    const { lost } = await look();
    if (lost === 0 || convergedMs > giveUpMs) {
      await sleep(restMs);
      return { ...(await look()), convergedMs };
    }
    await sleep(250);
  }
}
