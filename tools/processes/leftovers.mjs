import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * After a SIGKILL of the launcher its children end on their own, but need a moment. Two servers on one data
 * folder would ruin it, so whoever comes next waits for them and ends those that don't go.
 */
export async function clearLeftovers(runFolder, patience = 10_000) {
  const deadline = Date.now() + patience;
  for (const file of readdirSync(runFolder).filter((name) => name.endsWith('.pid'))) {
    const pid = Number(readFileSync(path.join(runFolder, file), 'utf8'));
    while (isOurs(pid) && Date.now() < deadline) await sleep(100);
    if (isOurs(pid)) process.kill(pid, 'SIGKILL');
    rmSync(path.join(runFolder, file), { force: true });
  }
}

/** A pid alone proves nothing: it may have been given to another program since. */
function isOurs(pid) {
  return /guard\.mjs|end-with-launcher\.mjs/.test(commandOf(pid));
}

function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
