import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { waitUntil } from '../../tools/processes/wait-until.mjs';
import { freePort } from '../../tools/servers/free-port.mjs';
import { root } from '../../tools/servers/folders.mjs';
import { environmentOf } from './environment.mjs';

/** One more process like this one, with a port of its own. Another `script` may stand in its place. */
export async function startReplica(pid, { script } = {}) {
  const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean).slice(1);
  if (script) args[args.length - 1] = path.join(root, script);
  const port = await freePort();
  const env = { ...environmentOf(pid), HEALTH_PORT: String(port) };
  delete env.NODE_CHANNEL_FD;
  const child = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const exited = once(child, 'exit');
  await waitUntil(
    async () => {
      const { ok } = await fetch(`http://127.0.0.1:${port}/health/ready`, {
        signal: AbortSignal.timeout(1_000),
      });
      if (!ok) throw new Error('The replica is not ready');
    },
    { timeout: 60_000, exited: exited.then(([code, signal]) => ({ code, signal })) },
  );
  return {
    pid: child.pid,
    async ask(order) {
      child.send(order);
      const [word] = await once(child, 'message');
      return word;
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
