import { fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const chaos = fileURLToPath(new URL('..', import.meta.url));

/** A process of our own that is given tasks, several at a time. It ends with us: its channel closes. */
export function startChild(script, { name, logs, ending, onReports = () => {} }) {
  const child = fork(path.join(chaos, script), { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const log = createWriteStream(path.join(logs, `${name}.log`));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const waiting = new Map();
  let last = 0;
  child.on('message', ({ reports, id, result, error }) => {
    if (reports) return onReports(reports);
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(`${name}: ${error}`));
    else resolve(result);
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} ended (${code}): see ${log.path}`));
  });
  ending.add(async () => void child.kill('SIGKILL'));
  return {
    tell: (reports) => child.send({ reports }),
    order: (task, options) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        child.send({ id: last, task, options });
      }),
  };
}
