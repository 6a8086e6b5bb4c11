import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { waitUntil } from '../../tools/processes/wait-until.mjs';
import { freePort, portsOfSystem } from '../../tools/servers/free-port.mjs';
import { root } from '../../tools/servers/folders.mjs';
import { pidIn } from '../measure/processes.mjs';
import { startChild } from './child.mjs';
import { weighable } from './weighable.mjs';

const patience = 180_000;

/** Raised, never removed: they are counted all the same. */
const LIMITS = [
  'REQUESTS_PER_USER',
  'REQUESTS_PER_ADDRESS',
  'MESSAGES_PER_USER',
  'EVENTS_PER_SOCKET',
  'SOCKETS_PER_USER',
  'REGISTRATIONS_PER_ADDRESS',
  'LOGIN_FAILURES_PER_ADDRESS',
];

/** The whole product by `npm start`, on a data folder of its own. Resolves when it says Ready. */
export async function startSystem({ dataDir, env = {}, ending }) {
  mkdirSync(dataDir, { recursive: true });
  const limits = Object.fromEntries(LIMITS.map((name) => [`LIMIT_${name}`, '1000000000']));
  const ports = await portsOfSystem(2);
  const launcher = spawn(process.execPath, [path.join(root, 'tools/start.mjs')], {
    cwd: root,
    env: { ...without(process.env, /^npm_/), ...limits, DATA_DIR: dataDir, ...ports, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [launcher.stdout, launcher.stderr]) stream.on('data', (part) => (output += part));
  const stop = async () => {
    if (launcher.exitCode !== null || launcher.signalCode !== null) return;
    launcher.kill('SIGTERM');
    await once(launcher, 'exit');
  };
  ending.add(stop);
  await waitUntil(
    async () => {
      if (!/^Ready/m.test(output) && launcher.exitCode === null) throw new Error(output);
    },
    { timeout: patience, every: 20 },
  );
  if (launcher.exitCode !== null) throw new Error(`The system did not start:\n${output}`);
  const addresses = [0, 1].map((index) => `http://127.0.0.1:${Number(ports.PORT) + index}`);
  const run = path.join(dataDir, 'run');
  return { addresses, stop, pidOf: (name) => pidIn(run, name) };
}

/** F5: one more gateway beside the system's own, with the empty route. */
export async function startFreshGateway(system, { logs, ending }) {
  const env = environmentOf(system.pidOf('gateway'));
  const port = String(await freePort());
  const flags = weighable;
  const name = 'f5';
  const gateway = startChild('floors/f5.mjs', { name, env: { ...env, PORT: port }, flags, logs, ending });
  const { address } = await gateway.nextWord();
  return {
    address,
    pid: gateway.pid,
    memory: async () => (await gateway.ask('memory')).memory,
    end: gateway.end,
  };
}

function environmentOf(pid) {
  const lines = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean);
  const entries = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return without(Object.fromEntries(entries), /^NODE_CHANNEL/);
}

const without = (env, pattern) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !pattern.test(name)));
