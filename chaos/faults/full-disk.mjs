import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const size = '700m';
/** A broker that a full disk has left hanging is noticed by the launcher and started again. */
const returnWithinMs = 20_000;
const piece = Buffer.alloc(1 << 20);

/** The disk under Postgres and the stream is full for a while. */
export const fullDisk = {
  downs: 'at times', // what needs no room is still done
  skipped: () => (canMount() ? undefined : 'no right to mount a small tmpfs here'),
  /** A small disk of its own. Open to be passed through: as root, Postgres runs as somebody else. */
  async prepareData() {
    const folder = mkdtempSync(path.join(tmpdir(), 'switchboard-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'tmpfs', folder]);
    chmodSync(folder, 0o755);
    return { dataDir: folder, undo: () => unmount(folder) };
  },
  async run({ victim, options }) {
    const filler = path.join(victim.dataDir, 'filler');
    try {
      const { bavail, bsize } = statfsSync(victim.dataDir);
      for (let left = bavail * bsize; left > 0; left -= piece.length) fill(filler);
      await sleep(options.short ? 5_000 : 20_000);
    } finally {
      rmSync(filler, { force: true });
    }
    await victim.storesAnswer({ timeout: returnWithinMs });
  },
};

function fill(file) {
  try {
    writeFileSync(file, piece, { flag: 'a' });
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
}

function canMount() {
  const folder = mkdtempSync(path.join(tmpdir(), 'switchboard-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    unmount(folder);
    return true;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return false;
  }
}

function unmount(folder) {
  execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
}
