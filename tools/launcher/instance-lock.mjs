import { createHash } from 'node:crypto';
import { linkSync, rmSync, statSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const longestPath = 100; // the kernel's limit is 107 bytes, and smaller elsewhere

/**
 * One instance per data folder. The lock is a listening socket rather than a file with a pid: it can't outlive its
 * process. Gives `{ release, describe }`, or `{ running }` with what the other instance says of itself.
 */
export async function takeLock(runFolder) {
  const file = socketPath(runFolder);
  let description = {};
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.end(JSON.stringify({ pid: process.pid, ...description }));
  });
  const own = `${file}.${process.pid}`;
  rmSync(own, { force: true });
  await new Promise((resolve, reject) => server.once('error', reject).listen(own, resolve));
  server.unref();
  for (;;) {
    const running = await ask(file);
    if (running) {
      server.close();
      return { running };
    }
    rmSync(file, { force: true });
    if (link(own, file) && (await isStillOurs(own, file))) break;
  }
  rmSync(own);
  return {
    describe: (more) => (description = more),
    release: () => {
      rmSync(file, { force: true });
      server.close();
    },
  };
}

function socketPath(runFolder) {
  const usual = path.join(runFolder, 'instance.sock');
  if (usual.length <= longestPath - 10) return usual;
  const name = createHash('sha256').update(runFolder).digest('hex').slice(0, 16);
  return path.join(tmpdir(), `switchboard-${name}.sock`);
}

/** What the holder says of itself, or undefined when nobody holds it. */
function ask(file) {
  return new Promise((resolve) => {
    let text = '';
    const socket = net.connect(file);
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('error', () => resolve(undefined));
    socket.on('data', (data) => (text += data));
    socket.on('close', (failed) => resolve(failed ? undefined : parse(text)));
  });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {}; // it holds the socket but is too busy to speak
  }
}

function link(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Two starts may both have found a dead socket; the one whose link was removed by the other gives way. */
async function isStillOurs(own, file) {
  await sleep(100);
  try {
    return statSync(own).ino === statSync(file).ino;
  } catch {
    return false;
  }
}
