import { randomInt } from 'node:crypto';
import net from 'node:net';

const given = new Set();

/**
 * Where servers' and services' ports are taken from: `PORT_RANGE`, so that systems which start at the same moment can be
 * kept apart. Below the ports that operating systems give to outgoing connections: one of those, made between our look
 * and the use of the port, would keep it for as long as it is open.
 */
const [LOWEST, HIGHEST] = (process.env.PORT_RANGE || '15000-30000').split('-').map(Number);

/** What a system takes besides its gateways' ports, and some to spare. */
const OTHERS = 20;

/** A port nobody listens on right now, and that this process hasn't given away before. */
export async function freePort(host = '127.0.0.1') {
  return (await freePortsInARow(1, host))[0];
}

/** So many of them, one after the other. */
export async function freePortsInARow(count, host = '127.0.0.1') {
  for (;;) {
    const first = randomInt(LOWEST, HIGHEST - count + 1);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if (ports.some((port) => given.has(port))) continue;
    giveAway(ports);
    const free = await Promise.all(ports.map((port) => isFree(port, host)));
    if (free.every(Boolean)) return ports;
  }
}

/** Environment of a launcher that nobody else's ports get in the way of: its gateways', and a range for all others. */
export async function portsOfSystem(gateways) {
  const ports = await freePortsInARow(gateways + OTHERS);
  return { PORT: String(ports[0]), PORT_RANGE: `${ports[gateways]}-${ports.at(-1) + 1}` };
}

/** Ports that were chosen elsewhere and aren't used yet: nobody else is to get them. */
export function giveAway(ports) {
  for (const port of ports) given.add(port);
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
