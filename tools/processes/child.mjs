import { spawn } from 'node:child_process';
import { openSync, closeSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const guard = fileURLToPath(new URL('./guard.mjs', import.meta.url));
const endWithLauncher = new URL('./end-with-launcher.mjs', import.meta.url).href;

/** A Node service: ends by itself when we disappear. */
export function startNode(name, script, { env, folders, cwd }) {
  return startChild(name, ['--enable-source-maps', '--import', endWithLauncher, script], {
    env,
    folders,
    cwd,
  });
}

/** A server that isn't ours: runs behind a guard that ends it when we disappear. */
export function startServer(name, command, args, { endSignal = 'SIGTERM', uid, gid, env, folders }) {
  const order = JSON.stringify({ command, args, uid, gid, endSignal });
  return startChild(name, [guard, order], { env: { ...process.env, ...env }, folders });
}

/** Keeps one older log, so that a crash can still be read after the restart it led to. */
export function rotateLog(folders, name) {
  const file = logFile(folders, name);
  try {
    renameSync(file, `${file}.1`);
  } catch {
    // first start: nothing to rotate
  }
}

export const logFile = (folders, name) => path.join(folders.logs, `${name}.log`);

/**
 * Its own session, so that Ctrl-C reaches the launcher alone and services stop in order. Output goes straight
 * to the file: a pipe through us would break the service's last words when we are killed.
 */
function startChild(name, args, { env, folders, cwd }) {
  const log = openSync(logFile(folders, name), 'a');
  const child = spawn(process.execPath, args, {
    env,
    cwd,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const pidFile = path.join(folders.run, `${name}.pid`);
  if (child.pid) writeFileSync(pidFile, String(child.pid));
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  }).then((end) => {
    rmSync(pidFile, { force: true });
    return end;
  });
  return { name, pid: child.pid, exited, stop: (patience) => stop(child, exited, patience) };
}

async function stop(child, exited, patience) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await exited;
  clearTimeout(timer);
}
