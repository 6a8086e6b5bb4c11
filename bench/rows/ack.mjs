import { compare, inTurns } from '../measure/rounds.mjs';
import { p50, p99, rate } from '../measure/statistics.mjs';
import { atLeastTimes, atMostTimes } from '../measure/targets.mjs';
import { withCpu } from '../measure/processes.mjs';
import { at } from '../setup/people.mjs';

/** A message from a customer's socket to its acknowledgement, which comes after the commit. */
export async function ack({ system, floors, load, people, options, cpuOf, note }) {
  const most = Math.max(...options.clients);
  const customers = people.customers.slice(0, most);
  const addresses = {
    ...{ F1: floors.f1.address, F2: floors.f2.address, kept: floors.kept.address },
    ours: system.addresses[0],
  };
  for (const [pool, address] of Object.entries(addresses))
    await load.order('open', { pool, clients: at(address, customers) });

  // A process that has just started runs its code uncompiled; what we measure has been up for a while.
  for (const pool of Object.keys(addresses))
    await load.order('messages', { pool, clients: 16, ms: 2 * options.sliceMs });

  const rows = [];
  for (const clients of options.clients) {
    const side = (pool) => () =>
      withCpu(cpuOf[pool], () => load.order('messages', { pool, clients, ms: options.sliceMs }));
    const sides = { F1: side('F1'), F2: side('F2'), kept: side('kept'), ours: side('ours') };
    const { ours, F1, F2, kept } = await inTurns(options.rounds, sides);
    rows.push(...rowsOf(clients, ours, F2));
    note(`F1 at ${clients}`, { p50: compare(F1, F2, p50).ours, rate: compare(F1, F2, rate).ours });
    note(`F2 with our promises at ${clients}`, besides(kept, F2));
    note(`ours against F2 with our promises at ${clients}`, besides(ours, kept));
    for (const [name, samples] of Object.entries({ F1, F2, kept, ours }))
      note(`CPU per message at ${clients}, ${name}`, cpuPerMessage(samples));
  }
  for (const pool of Object.keys(addresses)) await load.order('closeAll', { pool });
  return rows;
}

function rowsOf(clients, ours, floor) {
  const name = `message ack, ${clients} client${clients === 1 ? '' : 's'}`;
  const row = (what, unit, target, statistic) => ({
    name: `${name}, ${what}`,
    unit,
    target,
    ...compare(ours, floor, statistic),
  });
  return [
    ...(clients <= 16
      ? [row('p50', 'ms', atMostTimes(1.5, 'F2'), p50), row('p99', 'ms', atMostTimes(2, 'F2'), p99)]
      : []),
    ...(clients >= 16 ? [row('rate', '/s', atLeastTimes(0.6, 'F2'), rate)] : []),
  ];
}

const besides = (some, floor) => ({ p50: compare(some, floor, p50), rate: compare(some, floor, rate) });

/** Of each process, in ms. */
function cpuPerMessage(samples) {
  const messages = samples.reduce((sum, { times }) => sum + times.length, 0);
  const used = (name) => samples.reduce((sum, { cpu }) => sum + cpu[name], 0);
  return Object.fromEntries(Object.keys(samples[0].cpu).map((name) => [name, used(name) / messages]));
}
