import { randomInt } from 'node:crypto';
import net from 'node:net';
import { portRange } from './port-range.mjs';

const given = new Set();

/** What a system takes besides its gateways' ports, and some to spare. */
const OTHERS = 20;

/** A port nobody listens on right now, and that this process hasn't given away before. */
export async function freePort(host = '127.0.0.1') {
  return (await freePortsInARow(1, host))[0];
}

/** So many of them, one after the other: from anywhere in the range on, each place once. */
export async function freePortsInARow(count, host = '127.0.0.1') {
  const range = portRange(process.env);
  if (!range) throw new Error(`PORT_RANGE is no range of ports: ${process.env.PORT_RANGE}`);
  const { lowest, end } = range;
  const places = Math.max(0, end - lowest - count + 1);
  const start = places && randomInt(places);
  for (let step = 0; step < places; step += 1) {
    const first = lowest + ((start + step) % places);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if (ports.some((port) => given.has(port))) continue;
    giveAway(ports);
    const free = await Promise.all(ports.map((port) => isFree(port, host)));
    if (free.every(Boolean)) return ports;
    // Who is in the way stays out of the question; the others may be had from another place.
    for (const [index, port] of ports.entries()) if (free[index]) given.delete(port);
  }
  throw new Error(
    `No ${count} free ports in a row from ${lowest} to ${end - 1}. Choose others with PORT_RANGE.`,
  );
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
