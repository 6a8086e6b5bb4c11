import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The parts of a data folder. What comes from Debian is kept once per clone, whatever DATA_DIR says. */
export function foldersOf(dataDir) {
  const folders = {
    data: dataDir,
    logs: path.join(dataDir, 'logs'),
    run: path.join(dataDir, 'run'),
    mail: path.join(dataDir, 'mail'),
    debian: path.join(root, '.data', 'debian'),
  };
  for (const folder of [folders.data, folders.debian]) mkdirSync(folder, { recursive: true });
  for (const folder of [folders.logs, folders.run, folders.mail])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folders;
}
