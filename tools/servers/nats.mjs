import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startServer } from '../processes/child.mjs';
import { waitUntil } from '../processes/wait-until.mjs';
import { brokerHangs } from './broker-stream.mjs';
import { freePort } from './free-port.mjs';
import { program } from './program.mjs';
import { answers } from './redis.mjs';

/**
 * A private NATS server with JetStream. `access` is the part of its configuration that says who may do what, `watcher` a
 * user of it in whose name we may ask whether all is well.
 */
export async function nats(folders, { access = '', watcher, say }) {
  const { command, env } = await program('nats-server', folders.debian, { say });
  const port = await freePort();
  const store = path.join(folders.data, 'nats');
  mkdirSync(store, { recursive: true, mode: 0o700 });
  const config = path.join(folders.run, 'nats.conf');
  const own = `listen: "127.0.0.1:${port}"\njetstream { store_dir: ${JSON.stringify(store)} }\n`;
  writeFileSync(config, own + access, { mode: 0o600 });
  return {
    url: `nats://127.0.0.1:${port}`,
    start: () => startServer('nats', command, ['-c', config], { folders, env }),
    hangs: watcher && (() => brokerHangs({ servers: `127.0.0.1:${port}`, ...watcher })),
    ready: (exited) => waitUntil(() => answers(port, '', /^INFO /), { timeout: 15_000, exited }),
  };
}
