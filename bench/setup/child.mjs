import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const bench = fileURLToPath(new URL('..', import.meta.url));

/** A process of the bench's own. It ends with us: its channel closes. What it prints goes to a file. */
export function startChild(script, { name, env, logs, flags = [], ending }) {
  const child = fork(path.join(bench, script), {
    execArgv: flags,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log = createWriteStream(path.join(logs, `${name}.log`));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  let last = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (last = `${last}${part}`.slice(-2_000)));
  const gone = once(child, 'close').then(([code, signal]) => {
    throw new Error(`${name} ended (${signal ?? code}):\n${last}`);
  });
  gone.catch(() => {}); // told to whoever waits for its next word
  ending.add(async () => void child.kill('SIGKILL'));
  const nextWord = async () => {
    const [word] = await Promise.race([once(child, 'message'), gone]);
    return word;
  };
  return {
    pid: child.pid,
    nextWord,
    ask: (order) => (child.send(order), nextWord()),
    end: () => child.kill('SIGTERM'),
  };
}
