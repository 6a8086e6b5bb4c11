import path from 'node:path';
import { findProgram, isExecutable } from './find-program.mjs';
import { libraryFolders, unpackDebian } from './debian.mjs';

const programs = {
  'nats-server': {
    packages: ['nats-server'],
    files: ['usr/sbin/nats-server', 'usr/bin/nats-server'],
    brew: 'nats-server',
  },
  // Debian's redis-server is a link into redis-tools: both are needed even where one of them is installed.
  'redis-server': {
    packages: ['redis-server', 'redis-tools'],
    files: ['usr/bin/redis-server'],
    brew: 'redis',
  },
  chromium: {
    packages: ['chromium', 'chromium-common'],
    files: ['usr/lib/chromium/chromium'],
    brew: '--cask chromium',
  },
};

/** `{ command, env }` of a program: from PATH, else out of Debian's packages, else one line that says what to do. */
export async function program(name, folder, { say, names = [name], installed = findProgram(names) } = {}) {
  if (installed) return { command: installed, env: {} };
  const { packages, files, brew } = programs[name];
  const reason = await unpackDebian(packages, folder, say).then(
    (root) => ({ root }),
    (error) => ({ error }),
  );
  const { root, error } = reason;
  const command = root && files.map((file) => path.join(root, file)).find(isExecutable);
  if (command) return { command, env: await libraries(root), root };
  const how = process.platform === 'darwin' ? `brew install ${brew}` : `apt-get install ${packages[0]}`;
  const why = error ? ` (fetching it failed: ${lastLine(error)})` : '';
  throw new Error(`${name} is missing${why}. Install it, for example: ${how}`);
}

async function libraries(root) {
  const folders = await libraryFolders(root);
  return folders.length > 0 ? { LD_LIBRARY_PATH: folders.join(':') } : {}; // empty would mean the current folder
}

const lastLine = (error) => (error.stderr || error.message).trim().split('\n').at(-1);
