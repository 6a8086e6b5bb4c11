import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from './find-program.mjs';

const run = promisify(execFile);

/**
 * Unpacks Debian packages, with the libraries this system lacks, into a folder of ours: nothing is installed, no
 * service of the system starts, and no root is needed. Gives the folder; `undefined` where there is no Debian.
 */
export async function unpackDebian(packages, folder, say = () => {}) {
  const root = path.join(folder, packages.join('+'));
  if (await isComplete(root)) return root;
  if (!findProgram(['apt-get']) || !findProgram(['dpkg'])) return undefined;
  say(`Fetching ${packages.join(', ')} from Debian`);
  const needed = await withPackageLists(folder, (apt) => download(apt, packages, folder));
  await rm(root, { recursive: true, force: true });
  await mkdir(`${root}.part`, { recursive: true });
  for (const file of needed) await run('dpkg', ['-x', file, `${root}.part`]);
  await writeFile(path.join(`${root}.part`, '.complete'), '');
  await rename(`${root}.part`, root);
  await rm(`${root}.deb`, { recursive: true, force: true });
  return root;
}

async function isComplete(root) {
  return (await readdir(root).catch(() => [])).includes('.complete');
}

/** With the system's package lists when they serve; else with lists of our own, which needs no root. */
async function withPackageLists(folder, work) {
  try {
    return await work([]);
  } catch {
    const own = path.join(folder, 'apt');
    await mkdir(path.join(own, 'lists/partial'), { recursive: true });
    await mkdir(path.join(own, 'cache/archives/partial'), { recursive: true });
    const apt = [
      `Dir::State::lists=${own}/lists`,
      `Dir::Cache=${own}/cache`,
      'APT::Sandbox::User=root',
    ].flatMap((option) => ['-o', option]);
    await run('apt-get', [...apt, '-qq', 'update'], { timeout: 180_000 });
    return work(apt);
  }
}

async function download(apt, packages, folder) {
  const names = await neededPackages(apt, packages);
  const target = path.join(folder, `${packages.join('+')}.deb`);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await run('apt-get', [...apt, '-qq', 'download', ...names], { cwd: target, timeout: 600_000 });
  return (await readdir(target)).map((file) => path.join(target, file));
}

/** The packages themselves, installed or not, and whatever of their dependencies is not installed. */
async function neededPackages(apt, packages) {
  const asked = ['-s', '-qq', '--reinstall', '--no-install-recommends', 'install', ...packages];
  const { stdout } = await run('apt-get', [...apt, ...asked], { maxBuffer: 1 << 24 });
  const names = [...stdout.matchAll(/^Inst (\S+)/gm)].map((match) => match[1]);
  return [...new Set([...packages, ...names])];
}

/** Where the unpacked libraries are, for LD_LIBRARY_PATH. */
export async function libraryFolders(root) {
  const folders = [];
  for (const base of ['usr/lib', 'lib']) {
    for (const entry of await readdir(path.join(root, base), { withFileTypes: true }).catch(() => [])) {
      if (entry.isDirectory() && entry.name.includes('-linux-'))
        folders.push(path.join(root, base, entry.name));
    }
  }
  return [...folders, ...folders.map((folder) => path.join(folder, 'nss'))];
}
