import { compare, inTurns } from '../measure/rounds.mjs';
import { p50, p99 } from '../measure/statistics.mjs';
import { atMostTimes } from '../measure/targets.mjs';
import { at } from '../setup/people.mjs';

/** A message from a socket of one gateway to a socket of the other one. */
export async function delivery({ system, floors, load, people, options }) {
  const sides = { F3: floors.f3.addresses, ours: system.addresses };
  const customers = people.customers.slice(0, 16);
  for (const [name, [here, there]] of Object.entries(sides)) {
    await load.order('open', { pool: name, clients: at(here, customers) });
    await load.order('open', { pool: `${name}-other`, clients: at(there, customers) });
  }
  const rows = [];
  for (const clients of [1, 16]) {
    const side = (pool) => () =>
      load.order('deliveries', { pool, receivers: `${pool}-other`, clients, ms: options.sliceMs });
    const { ours, F3 } = await inTurns(options.rounds, { F3: side('F3'), ours: side('ours') });
    const name = `delivery on the other gateway, ${clients} client${clients === 1 ? '' : 's'}`;
    rows.push(
      { name: `${name}, p50`, unit: 'ms', target: atMostTimes(2, 'F3'), ...compare(ours, F3, p50) },
      { name: `${name}, p99`, unit: 'ms', target: atMostTimes(3, 'F3'), ...compare(ours, F3, p99) },
    );
  }
  for (const name of Object.keys(sides))
    for (const pool of [name, `${name}-other`]) await load.order('closeAll', { pool });
  return rows;
}
