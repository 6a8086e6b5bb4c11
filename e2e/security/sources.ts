import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The texts of the files of a folder of ours, for lists that exist nowhere else. */
export function sources(folder: string, named: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => named.test(file))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'));
}
