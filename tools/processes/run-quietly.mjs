import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const guard = fileURLToPath(new URL('./guard.mjs', import.meta.url));
const running = new Set();

/**
 * Runs a command whose output matters only if it fails; then the error carries the end of it. It ends with us,
 * however we end.
 */
export function runQuietly(command, args, { cwd, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const order = JSON.stringify({ command, args, endSignal: 'SIGTERM', wholeGroup: true });
    const stdio = ['ignore', 'pipe', 'pipe', 'ipc'];
    const child = spawn(process.execPath, [guard, order], { cwd, env, detached: true, stdio });
    running.add(child);
    let output = '';
    const collect = (data) => (output = (output + data).slice(-20_000));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} failed:\n${output.trim()}`));
    });
  });
}

/** For an interrupted start: ends whatever is being run. */
export async function endQuietRuns() {
  await Promise.all(
    [...running].map((child) => {
      child.kill('SIGTERM');
      return new Promise((resolve) => child.once('close', resolve));
    }),
  );
}
