import { setTimeout as sleep } from 'node:timers/promises';
import { HealthWatch } from '../setup/health-watch.mjs';
import { isTruthful } from '../health-truth.mjs';

/**
 * People work while the parts that do it are killed, one after another, each as soon as the last one is back; ticket-svc
 * has a second replica. `work(fire)` resolves when they are done, after which `fire.kills` is at least `least`.
 * `settle()` waits for what is late, gives whoever would do something twice the time to, and counts:
 * `{acknowledged, stored, lost, doubled, notes}`. Resolves to the scenario's row.
 */
export async function underFire(scenario, { victim, random }, { parts, everyMs, least = 0, work, settle }) {
  const second = await victim.startReplica('ticket');
  const health = new HealthWatch(victim.addresses);
  const times = { begun: Date.now(), broken: Date.now() };
  const fire = { kills: 0, over: false };
  const killing = killUntilOver(fire, { victim, random, parts, everyMs, least });
  await work(fire);
  fire.over = true;
  await killing;
  times.mended = Date.now();
  const { notes, convergedMs = Date.now() - times.mended, ...counts } = await settle();
  await second.stop();
  health.stop();
  times.ended = Date.now();
  const healthTruthful = isTruthful(health, times, scenario, (note) => notes.push(note));
  console.error(`  ${fire.kills} kills`);
  const whole = counts.stored === counts.acknowledged && counts.lost + counts.doubled === 0;
  const pass = notes.length === 0 && whole;
  return { ...counts, reordered: 0, convergedMs, healthTruthful, pass, notes };
}

async function killUntilOver(fire, { victim, random, parts, everyMs: [least, most], least: kills }) {
  for (; !fire.over || fire.kills < kills; fire.kills += 1) {
    await sleep(least + random.next() * (most - least));
    const name = parts[fire.kills % parts.length];
    const old = victim.pid(name);
    victim.kill(name);
    await victim.isBack(name, old);
  }
}

/** Asks again until nothing is lost or there is no time left. */
export async function lookUntilWhole(look, { giveUpMs = 30_000, everyMs = 2_000 } = {}) {
  for (const until = Date.now() + giveUpMs; ;) {
    await sleep(everyMs);
    const counts = await look();
    if (counts.lost === 0 || Date.now() > until) return counts;
  }
}
