import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const guard = fileURLToPath(new URL('./guard.mjs', import.meta.url));
const running = new Set();

/** Runs a command whose output matters only if it fails; then the error carries the end of it. */
export async function runQuietly(command, args, options) {
  let output = '';
  const collect = (data) => (output = (output + data).slice(-40_000));
  const code = await run(command, args, { ...options, collect });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output.trim()}`);
  return output;
}

/** Runs a command and shows what it says. Gives its exit code. */
export function runAloud(command, args, options) {
  return run(command, args, options);
}

/** It and all that it starts end with us, however we end. */
function run(command, args, { cwd, env = process.env, collect } = {}) {
  const order = JSON.stringify({ command, args, endSignal: 'SIGTERM', wholeGroup: true });
  const out = collect ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, [guard, order], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', out, out, 'ipc'],
  });
  running.add(child);
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** For an interrupted start: ends whatever is being run. */
export async function endRuns() {
  await Promise.all(
    [...running].map((child) => {
      child.kill('SIGTERM');
      return new Promise((resolve) => child.once('close', resolve));
    }),
  );
}
