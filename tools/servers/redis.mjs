import { writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { startServer } from '../processes/child.mjs';
import { waitUntil } from '../processes/wait-until.mjs';
import { freePort } from './free-port.mjs';
import { program } from './program.mjs';

/** A private Redis that keeps nothing on disk: presence and limits are gone after a restart, as they should be. */
export async function redis(folders, { password, say }) {
  const { command, env } = await program('redis-server', folders.debian, {
    say,
    names: ['redis-server', 'valkey-server'],
  });
  const port = await freePort();
  const config = path.join(folders.run, 'redis.conf');
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    'save ""',
    'appendonly no',
    `dir ${folders.run}`,
  ];
  writeFileSync(config, lines.join('\n'), { mode: 0o600 }); // a file: arguments can be read by every user
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    start: () => startServer('redis', command, [config], { folders, env }),
    ready: (exited) =>
      waitUntil(() => answers(port, 'PING\r\n', /^-NOAUTH|^\+PONG/), { timeout: 15_000, exited }),
  };
}

/** Connects, says something and waits for an answer that looks right. */
export function answers(port, greeting, expected) {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 1_000 });
    const fail = (error) => (socket.destroy(), reject(error));
    socket.on('connect', () => socket.write(greeting));
    socket.on('data', (data) =>
      expected.test(String(data)) ? (socket.destroy(), resolve()) : fail(new Error(String(data))),
    );
    socket.on('timeout', () => fail(new Error('no answer')));
    socket.on('error', fail);
  });
}
