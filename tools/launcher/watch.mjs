import { existsSync, readFileSync, readdirSync, watch } from 'node:fs';
import path from 'node:path';
import { rotateLog, startServer } from '../processes/child.mjs';
import { root } from '../servers/folders.mjs';
import { projects } from './build.mjs';
import { say, warn } from './report.mjs';
import { transpile } from './transpile.mjs';

const settleMs = 100; // an editor may write one file in several steps, and a branch switch many files
const restartPatience = 1_500;

/**
 * `npm run dev`: a source file that changes is written anew by itself, and the services it is a part of are started
 * anew. Types are for the editor and `npm run check`. The pages come from Vite, which replaces what changed in the
 * browser.
 */
export function watchSources(services, folders, { address, webPort }) {
  const vite = servePages(folders, address, webPort);
  const restart = createRestarts(services);
  const watchers = projects()
    .filter((folder) => !folder.endsWith('web'))
    .map((folder) => watchFolder(folder, () => restart(usersOf(folder))));
  say(`Watching. Pages that follow your changes: http://127.0.0.1:${webPort}\n`);
  return async () => {
    for (const watcher of watchers) watcher.close();
    await vite.stop(3_000);
  };
}

function watchFolder(folder, onWritten) {
  const changed = new Set();
  let timer;
  return watch(path.join(folder, 'src'), { recursive: true }, (_, file) => {
    if (!/(?<!\.spec|\.d)\.ts$/.test(file ?? '')) return;
    changed.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => void write(), settleMs);
  });

  async function write() {
    const files = [...changed].filter((file) => existsSync(path.join(folder, 'src', file)));
    changed.clear();
    try {
      await Promise.all(
        files.map((file) => transpile(path.join(folder, 'src', file), outputOf(folder, file))),
      );
      if (files.length > 0) onWritten();
    } catch (error) {
      warn(error.message.trim()); // half a thought: the next save brings the rest
    }
  }
}

const outputOf = (folder, file) => path.join(folder, 'dist', file.replace(/\.ts$/, '.js'));

function servePages(folders, address, port) {
  rotateLog(folders, 'pages');
  const web = path.join(root, 'apps/web');
  const args = [
    path.join(root, 'node_modules/vite/bin/vite.js'),
    web,
    '--port',
    String(port),
    '--strictPort',
  ];
  return startServer('pages', process.execPath, args, { folders, env: { GATEWAY_URL: address } });
}

/** One restart at a time; what changes meanwhile is restarted right after it. */
function createRestarts(services) {
  const waiting = new Set();
  let running = false;
  return async function add(names) {
    for (const name of names) waiting.add(name);
    if (running) return;
    running = true;
    while (waiting.size > 0) {
      const next = [...waiting];
      waiting.clear();
      await restart(next, services);
    }
    running = false;
  };
}

async function restart(names, services) {
  const startedAt = Date.now();
  await Promise.all(names.map((name) => services.restart(name, restartPatience)));
  await services.ready().then(
    () => say(`↻ ${names.join(', ')}  ${((Date.now() - startedAt) / 1_000).toFixed(1)} s`),
    (error) => warn(error.message),
  );
}

/** The services in whose code or libraries a project's output is. */
function usersOf(folder) {
  const { name } = manifest(folder);
  const using = projects().filter((other) => other === folder || dependsOn(manifest(other), name));
  return using.map(serviceOf).filter((service) => service !== undefined);
}

const dependsOn = ({ dependencies = {} }, name) => name in dependencies;
const manifest = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

function serviceOf(folder) {
  const name = path.basename(folder);
  const isService = readdirSync(path.join(root, 'apps')).includes(name) && name !== 'web';
  return isService ? name.replace(/-svc$/, '') : undefined;
}
