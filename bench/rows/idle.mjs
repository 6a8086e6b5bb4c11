import { atMost } from '../measure/targets.mjs';

/**
 * What one more socket of a signed-in person costs a gateway while nothing happens, and a bare Socket.io server.
 *
 * The first sockets grow the heap, compile the code and fill the pools of the allocator; they stay open and are not
 * counted. What is counted is the resident memory that the same number again adds, after its garbage was collected.
 */
export async function idle({ load, floors, freshGateway, people, options }) {
  const count = options.quick ? 1_500 : 4_000;
  const weigh = async (name, { address, memory, end }) => {
    const clients = people.customers.map(({ token }) => ({ address, token }));
    const open = (pool) => load.order('idle', { pool, count, clients });
    await open(`${name}-first`);
    const before = await memory();
    await open(name);
    const after = await memory();
    for (const pool of [`${name}-first`, name]) await load.order('endIdle', { pool, count });
    end();
    return {
      memory: (after.resident - before.resident) / count / 1_000,
      heap: (after.heap - before.heap) / count / 1_000,
    };
  };
  const floor = await weigh('bare', await floors.startBare());
  const ours = await weigh('ours', await freshGateway());
  const row = {
    name: 'idle authenticated socket, memory',
    unit: 'kB',
    target: atMost(35, 'kB'),
    ours: ours.memory,
    floor: floor.memory,
    ratio: ours.memory / floor.memory,
  };
  return [{ ...row, heap: { ours: ours.heap, floor: floor.heap } }];
}
