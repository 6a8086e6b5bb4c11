import { randomInt } from 'node:crypto';
import net from 'node:net';

const given = new Set();

/**
 * Below the ports that operating systems give to outgoing connections: one of those, made between our look and the use of
 * the port, would keep it for as long as it is open.
 */
const LOWEST = 15_000;
const HIGHEST = 30_000;

/** A port nobody listens on right now, and that this process hasn't given away before. */
export async function freePort(host = '127.0.0.1') {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (given.has(port) || !(await isFree(port, host))) continue;
    given.add(port);
    return port;
  }
}

export async function isFree(port, host) {
  const server = net.createServer();
  try {
    await listen(server, port, host);
  } catch (error) {
    if (error.code === 'EADDRINUSE') return false;
    throw error;
  }
  await new Promise((resolve) => server.close(resolve));
  return true;
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
