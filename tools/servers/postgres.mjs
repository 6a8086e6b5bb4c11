import { execFile } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startServer } from '../processes/child.mjs';
import { waitUntil } from '../processes/wait-until.mjs';
import { isExecutable } from './find-program.mjs';
import { freePort } from './free-port.mjs';
import { postgresHome } from './postgres-home.mjs';

const run = promisify(execFile);
const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
const user = 'postgres';

/** What an acknowledged write outlives: the machine's crash, a process's, none. The latter two are for tests. */
const DURABILITY = {
  full: {},
  process: { fsync: 'off', full_page_writes: 'off' },
  none: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: 400 },
};

/** A private PostgreSQL out of npm: `{ url, start }`. */
export async function postgres(folders, { password, durability = 'full' }) {
  const home = postgresHome(folders.data);
  if (!existsSync(path.join(home.data, 'PG_VERSION'))) await create(home, password);
  const port = await freePort();
  const url = `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
  const { uid, gid } = home;
  return {
    url,
    start: () =>
      startServer(
        'postgres',
        path.join(home.native, 'bin/postgres'),
        ['-D', home.data, ...flags(port, durability)],
        {
          endSignal: 'SIGINT', // "fast": ends sessions, writes everything down
          uid,
          gid,
          folders,
          env: { LC_ALL: locale },
        },
      ),
    ready: (exited) => waitUntil(() => connects(url), { timeout: 60_000, exited }),
  };
}

function flags(port, durability) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '', // paths may be longer than a socket's may be
    max_connections: 200,
    shared_buffers: '128MB',
    log_line_prefix: '%m [%p] %d ',
    log_error_verbosity: 'terse', // statements carry what customers wrote
    log_min_error_statement: 'panic',
    ...DURABILITY[durability],
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function create({ native, data, uid, gid }, password) {
  const programs = ['initdb', 'postgres'].map((name) => path.join(native, 'bin', name));
  for (const file of programs) if (!isExecutable(file)) chmodSync(file, 0o755);
  const folder = mkdtempSync(path.join(tmpdir(), 'switchboard-'));
  const file = path.join(folder, 'password');
  try {
    writeFileSync(file, password, { mode: 0o600 });
    for (const entry of uid === undefined ? [] : [folder, file]) chownSync(entry, uid, gid);
    const how = [
      '-D',
      data,
      '-U',
      user,
      `--pwfile=${file}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--no-sync',
    ];
    await run(programs[0], [...how, `--locale=${locale}`], { uid, gid, cwd: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function connects(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {}); // it may be restarting under us; the query's own failure tells
  try {
    await client.connect();
    await client.query('select 1');
  } finally {
    await client.end().catch(() => {});
  }
}
