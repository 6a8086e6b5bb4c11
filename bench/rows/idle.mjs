import { atMost } from '../measure/targets.mjs';

/** What one socket of a signed-in person costs a fresh gateway while nothing happens, and a bare Socket.io server. */
export async function idle({ load, floors, freshGateway, people, options }) {
  const count = options.quick ? 1_000 : 4_000;
  const gateway = await freshGateway();
  const bare = await floors.startBare();
  const weigh = async (name, { address, memory }) => {
    const clients = people.customers.map(({ token }) => ({ address, token }));
    await load.order('idle', { pool: `${name}-warm`, count: 50, clients });
    const before = await memory();
    await load.order('idle', { pool: name, count, clients });
    const after = await memory();
    await load.order('endIdle', { pool: name, count });
    await load.order('endIdle', { pool: `${name}-warm`, count: 50 });
    return (after - before) / count / 1_000;
  };
  const floor = await weigh('bare', bare);
  const ours = await weigh('ours', gateway);
  return [
    {
      name: 'idle authenticated socket, memory',
      unit: 'kB',
      target: atMost(35, 'kB'),
      ours,
      floor,
      ratio: ours / floor,
    },
  ];
}
