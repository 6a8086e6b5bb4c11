import { randomInt } from 'node:crypto';
import net from 'node:net';

const given = new Set();

/**
 * Where servers' and services' ports are taken from: `PORT_RANGE`, so that systems which start at the same moment can be
 * kept apart. Below the ports that operating systems give to outgoing connections: one of those, made between our look
 * and the use of the port, would keep it for as long as it is open.
 */
const [LOWEST, HIGHEST] = (process.env.PORT_RANGE || '15000-30000').split('-').map(Number);

/** A port nobody listens on right now, and that this process hasn't given away before. */
export async function freePort(host = '127.0.0.1') {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (given.has(port) || !(await isFree(port, host))) continue;
    given.add(port);
    return port;
  }
}

/** The first of so many free ports in a row. */
export async function freePortsInARow(count, host = '127.0.0.1') {
  for (;;) {
    const first = randomInt(LOWEST, HIGHEST - count);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const free = await Promise.all(ports.map((port) => isFree(port, host)));
    if (free.every(Boolean)) return first;
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
