import { memoryOf } from '../measure/processes.mjs';
import { median, p50, percentile, rate } from '../measure/statistics.mjs';
import { atLeastTimes, atMost, atMostTimes } from '../measure/targets.mjs';
import { at } from '../setup/people.mjs';

const normal = 1.5;
/** How long one client's messages are watched at a time, in ms. */
const sample = 250;
/** Messages at once, among which the most a second is found: a few clients wait for nothing, many fill every queue. */
const loads = [32, 64];

/** Twice as many messages as the system can take. */
export async function overload({ system, load, people, options }) {
  const clients = people.customers.length;
  const pool = 'many';
  await load.order('open', { pool, clients: at(system.addresses[0], people.customers) });
  const most = async () => {
    const rates = [];
    for (const wanted of loads) {
      const atOnce = Math.ceil(wanted / clients);
      const ms = options.sliceMs;
      rates.push(rate(await load.order('patientMessages', { pool, clients, ms, atOnce })));
    }
    return Math.max(...rates);
  };
  await most();
  await most();
  const calm = await slowestOfOne(load, pool, 4 * options.sliceMs);
  const pids = ['gateway', 'chat'].map((name) => system.pidOf(name));
  const memory = () => pids.reduce((sum, pid) => sum + memoryOf(pid), 0);

  const before = memory();
  const ms = options.quick ? 5_000 : 20_000;
  const bursts = [];
  for (let round = 0; round < 3; round += 1) {
    const peak = await most();
    const burst = await load.order('burst', { pool, clients, rate: 2 * peak, ms });
    bursts.push({ ...burst, peak, goodput: (burst.inTime / ms) * 1_000 });
  }
  const after = memory();
  const recovered = await untilNormal(load, pool, calm);
  await load.order('closeAll', { pool });

  const refused = bursts.flatMap((burst) => burst.refused);
  const refusal = refused.length > 0 ? percentile(refused, 0.99) : 0;
  const row = (name, unit, target, ours, floor = null) => ({
    ...{ name: `overload at twice saturation, ${name}`, unit, target, ours, floor },
    ratio: floor === null ? null : ours / floor,
  });
  const of = (what) => median(bursts.map(what));
  const goodput = row(
    ...['goodput', '/s', atLeastTimes(0.9, 'peak')],
    ...[of((burst) => burst.goodput), of((burst) => burst.peak)],
  );
  return [
    // The peak and the burst of one round had the same machine.
    { ...goodput, ratio: of((burst) => burst.goodput / burst.peak) },
    {
      ...row('refusals, p99', 'ms', atMost(50, 'ms'), refusal),
      codes: bursts.map(({ codes }) => codes),
    },
    row('memory', 'MB', atMostTimes(1.3, 'before'), after / 2 ** 20, before / 2 ** 20),
    row('normal again after', 's', atMost(5, 's'), recovered),
  ];
}

/** The highest of the medians of one client's messages that are as short as those of `untilNormal`. */
async function slowestOfOne(load, pool, ms) {
  let slowest = 0;
  for (const until = performance.now() + ms; performance.now() < until;)
    slowest = Math.max(slowest, p50(await load.order('messages', { pool, clients: 1, ms: sample })));
  return slowest;
}

/** Seconds until one client's messages take about as long as before. */
async function untilNormal(load, pool, before) {
  const startedAt = performance.now();
  for (;;) {
    const took = p50(await load.order('messages', { pool, clients: 1, ms: sample }));
    const seconds = (performance.now() - startedAt) / 1_000;
    if (took <= before * normal || seconds > 30) return seconds;
  }
}
