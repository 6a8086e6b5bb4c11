import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../servers/folders.mjs';
import { runQuietly } from '../processes/run-quietly.mjs';
import { say, step } from './report.mjs';

/** Installs dependencies when what lies in node_modules isn't what the lock file asks for. */
export async function installDependencies() {
  if (isInstalled()) return;
  await step('Installing dependencies', async () => {
    const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
    try {
      await npm('ci', ...flags);
    } catch (error) {
      // Some versions of npm write lock files that others refuse; the versions in it hold all the same.
      if (!/EUSAGE/.test(error.message)) throw error;
      say('  npm ci refuses the lock file; installing with npm install');
      await npm('install', '--no-save', ...flags);
    }
  });
}

function npm(...args) {
  const script = process.env.npm_execpath;
  if (script && /\.[cm]?js$/.test(script))
    return runQuietly(process.execPath, [script, ...args], { cwd: root });
  return runQuietly('npm', args, { cwd: root });
}

/** npm notes what it has installed in node_modules, and only when it has finished. */
function isInstalled() {
  const noted = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return false;
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(noted);
  return Object.entries(wanted).every(([key, { version, optional, link }]) => {
    if (!key.includes('node_modules/')) return true; // a workspace of ours
    if (!present[key]) return optional === true;
    return link === true || present[key].version === version;
  });
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
