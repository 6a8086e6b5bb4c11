import path from 'node:path';
import { waitUntil } from '../../tools/processes/wait-until.mjs';
import { atMost } from '../measure/targets.mjs';
import { startSystem } from '../setup/system.mjs';

/** `npm start` on an empty data folder with the demo workspace, and a service that was killed. */
export async function start({ system, people: { owner }, temporary, ending }) {
  const row = (name, target, ours) => ({ name, unit: 's', target, ours, floor: null, ratio: null });
  const restart = await secondsOf(async () => {
    process.kill(system.pidOf('chat'), 'SIGKILL');
    await waitUntil(() => asked(owner), { timeout: 60_000, every: 20 });
  });
  const ready = await secondsOf(async () => {
    const env = { DATABASE_URL: '', NATS_URL: '', REDIS_URL: '', GATEWAYS: '1', SEED: 'on' };
    const another = await startSystem({ dataDir: path.join(temporary, 'another'), env, ending });
    ending.add(another.stop);
  });
  return [
    row('npm start until ready', atMost(30, 's'), ready),
    row('a killed service answers again', atMost(3, 's'), restart),
  ];
}

async function secondsOf(work) {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

/** A call that died with the service is not waited for: what counts is when the next one is answered. */
async function asked({ address, token }) {
  const answer = await fetch(`${address}/api/conversations?limit=1`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(500),
  });
  if (!answer.ok) throw new Error(`It answers ${answer.status}`);
}
