import { readFileSync, readdirSync, existsSync, watch } from 'node:fs';
import path from 'node:path';
import { rotateLog, startServer } from '../processes/child.mjs';
import { root } from '../servers/folders.mjs';
import { projects } from './build.mjs';
import { say, warn } from './report.mjs';
import { followFile } from './follow-file.mjs';

const settleMs = 150; // the compiler writes many files at once
const restartPatience = 1_500;

/**
 * `npm run dev`: the compiler watches all sources, we watch what it writes, and a service whose code or libraries
 * changed is started anew. The pages come from Vite, which replaces what changed in the browser by itself.
 */
export function watchSources(services, folders, { address, webPort }) {
  const compiler = compile(folders);
  const vite = servePages(folders, address, webPort);
  const stopFollowing = followFile(path.join(folders.logs, 'compiler.log'), tellFaults);
  const changed = createRestarts(services);
  const watchers = projects()
    .filter((folder) => existsSync(path.join(folder, 'dist')) && !folder.endsWith('web'))
    .map((folder) => watchOutput(folder, () => changed(usersOf(folder))));
  say(`Watching. Pages that follow your changes: http://127.0.0.1:${webPort}\n`);
  return async () => {
    stopFollowing();
    for (const watcher of watchers) watcher.close();
    await Promise.all([compiler.stop(3_000), vite.stop(3_000)]);
  };
}

function compile(folders) {
  rotateLog(folders, 'compiler');
  const configs = projects().filter((folder) => !folder.endsWith('web'));
  const script = path.join(root, 'node_modules/typescript/bin/tsc');
  // Types are for the editor and `npm run check`: without them a change is written in half a second.
  const flags = ['--noCheck', '--watch', '--preserveWatchOutput', '--pretty', 'false'];
  const args = [script, '-b', ...configs, ...flags];
  return startServer('compiler', process.execPath, args, { folders });
}

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

function tellFaults(line) {
  if (/: error TS\d+:/.test(line)) warn(line);
}

function watchOutput(folder, onChange) {
  let timer;
  return watch(path.join(folder, 'dist'), { recursive: true }, (_, file) => {
    if (!file?.endsWith('.js')) return;
    clearTimeout(timer);
    timer = setTimeout(onChange, settleMs);
  });
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
