import { randomInt } from 'node:crypto';
import { isFree } from './free-port.mjs';

/** The first of so many free ports in a row, below the range from which connections take theirs. */
export async function portsInARow(count, host = '127.0.0.1') {
  for (;;) {
    const first = 20_000 + randomInt(10_000);
    const ports = Array.from({ length: count }, (_, index) => first + index);
    const free = await Promise.all(ports.map((port) => isFree(port, host)));
    if (free.every(Boolean)) return first;
  }
}
