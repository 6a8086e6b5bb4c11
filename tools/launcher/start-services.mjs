import { readFileSync } from 'node:fs';
import { logFile, rotateLog, startNode } from '../processes/child.mjs';
import { supervise } from '../processes/supervise.mjs';
import { waitUntil } from '../processes/wait-until.mjs';
import { watchLogs } from './log-watch.mjs';
import { warn } from './report.mjs';

const readyWithin = 90_000;
const hopeless = 3; // deaths before the first sign of life
// With a server's 3 s (see guard.mjs) it is less than the ten seconds we promise.
const gatewayPatience = 2_000;
const servicePatience = 4_500;

/** Starts all services side by side and waits until each says it is ready. */
export async function startServices({ backends, gateways }, folders, { cwd }) {
  const running = new Map();
  for (const { name, script, env } of [...backends, ...gateways]) {
    rotateLog(folders, name);
    const deaths = { count: 0 };
    const supervisor = supervise(() => startNode(name, script, { env, folders, cwd }), {
      onDied: (_, how, pause) => {
        deaths.count += 1;
        if (deaths.count <= hopeless) warn(`${name} ended (${how}); starting it again in ${pause / 1_000} s`);
      },
    });
    running.set(name, { supervisor, deaths });
  }
  const stopWatching = watchLogs(folders, [...running.keys()]);

  async function stop() {
    stopWatching();
    // Gateways first: what they still answer needs the services.
    await stopAll(gateways, gatewayPatience);
    await stopAll(backends, servicePatience);
  }
  const stopAll = (processes, patience) =>
    Promise.all(processes.map(({ name }) => running.get(name).supervisor.stop(patience)));

  /** All processes of a service: there may be several gateways. */
  const restart = (service, patience) =>
    Promise.all(
      [...running]
        .filter(([name]) => name === service || name.startsWith(`${service}-`))
        .map(([, { supervisor }]) => supervisor.restart(patience)),
    );

  const ready = () =>
    Promise.all(
      [...backends, ...gateways].map(({ name, healthPort, healthHost = '127.0.0.1' }) =>
        isReady(name, `http://${healthHost}:${healthPort}`, running.get(name).deaths, folders),
      ),
    );
  return { stop, ready, restart };
}

async function isReady(name, address, deaths, folders) {
  await waitUntil(
    async () => {
      if (deaths.count >= hopeless) return;
      const answer = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2_000) });
      if (!answer.ok) throw new Error(`${name} answers ${answer.status}`);
    },
    { timeout: readyWithin, every: 100 },
  ).catch((error) => fail(name, error.message, folders));
  if (deaths.count >= hopeless) fail(name, 'it ends again and again', folders);
}

function fail(name, why, folders) {
  const end = readFileSync(logFile(folders, name), 'utf8').trim().split('\n').slice(-8);
  throw new Error(
    `${name} doesn't start: ${why}\n${end.map((line) => `    ${line.slice(0, 400)}`).join('\n')}`,
  );
}
