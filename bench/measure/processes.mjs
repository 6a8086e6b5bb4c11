import { readFileSync } from 'node:fs';
import path from 'node:path';

const msPerTick = 10; // USER_HZ is 100 on every Linux

export const pidIn = (run, name) => Number(readFileSync(path.join(run, `${name}.pid`), 'utf8'));

export function childrenOf(pid) {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
}

/** CPU time of a process and all below it, in ms, those that ended included. */
export function cpuOf(pid) {
  const own = ticksOf(pid);
  return childrenOf(pid).reduce((sum, child) => sum + ticksOf(child) * msPerTick, own * msPerTick);
}

function ticksOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15);
    return user + system + endedUser + endedSystem;
  } catch {
    return 0; // a connection of Postgres that has just ended
  }
}

/** Resident memory in bytes. */
export function memoryOf(pid) {
  const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
  return pages * 4_096;
}

/** What each of the named processes used while the work ran, in ms of CPU. */
export async function withCpu(pids, work) {
  const before = sample(pids);
  const result = await work();
  const after = sample(pids);
  const cpu = Object.fromEntries(Object.keys(pids).map((name) => [name, after[name] - before[name]]));
  return { ...result, cpu };
}

const sample = (pids) => Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuOf(pid)]));
