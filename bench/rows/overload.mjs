import { memoryOf } from '../measure/processes.mjs';
import { p50, percentile, rate } from '../measure/statistics.mjs';
import { atLeastTimes, atMost, atMostTimes } from '../measure/targets.mjs';
import { at } from '../setup/people.mjs';

const normal = 1.5;

/** Twice as many messages as the system can take. */
export async function overload({ system, load, people, options }) {
  const clients = people.customers.length;
  const pool = 'many';
  await load.order('open', { pool, clients: at(system.addresses[0], people.customers) });
  // So many at once that more wouldn't be more.
  const atOnce = Math.ceil(64 / clients);
  const usual = () => load.order('messages', { pool, clients, ms: 2 * options.sliceMs, atOnce });
  await usual();
  await usual();
  const calm = await usual();
  const peak = rate(calm);
  const pids = ['gateway', 'chat'].map((name) => system.pidOf(name));
  const memory = () => pids.reduce((sum, pid) => sum + memoryOf(pid), 0);

  const before = memory();
  const ms = options.quick ? 5_000 : 20_000;
  const burst = await load.order('burst', { pool, clients, rate: 2 * peak, ms });
  const after = memory();
  const recovered = await untilNormal(load, pool, p50(calm));
  await load.order('closeAll', { pool });

  const goodput = (burst.inTime / ms) * 1_000;
  const refusal = burst.refused.length > 0 ? percentile(burst.refused, 0.99) : 0;
  const row = (name, unit, target, ours, floor = null) => ({
    ...{ name: `overload at twice saturation, ${name}`, unit, target, ours, floor },
    ratio: floor === null ? null : ours / floor,
  });
  return [
    row('goodput', '/s', atLeastTimes(0.9, 'peak'), goodput, peak),
    { ...row('refusals, p99', 'ms', atMost(50, 'ms'), refusal), codes: burst.codes },
    row('memory', 'MB', atMostTimes(1.3, 'before'), after / 2 ** 20, before / 2 ** 20),
    row('normal again after', 's', atMost(5, 's'), recovered),
  ];
}

/** Seconds until one client's messages take about as long as before. */
async function untilNormal(load, pool, before) {
  const startedAt = performance.now();
  for (;;) {
    const sample = await load.order('messages', { pool, clients: 1, ms: 250 });
    const seconds = (performance.now() - startedAt) / 1_000;
    if (p50(sample) <= before * normal || seconds > 30) return seconds;
  }
}
