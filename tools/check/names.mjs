import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../servers/folders.mjs';

const folders = ['libs', 'apps', 'e2e', 'tools', 'bench'];
const skipped = new Set(['node_modules', 'dist', 'public']);
const kebab = /^[.a-z0-9]+([-.][a-z0-9]+)*$/;
const vague = /(^|[-.])(utils?|helpers?|common|manager|misc)([-.]|$)/;

/** File names are kebab-case, and say what is inside. */
export async function checkNames() {
  const faults = folders.flatMap((folder) => [...look(path.join(root, folder))]);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

function* look(folder) {
  for (const entry of entriesOf(folder)) {
    if (skipped.has(entry.name)) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* look(file);
    else if (entry.name === 'README.md' || entry.name === 'Dockerfile') continue;
    else if (!kebab.test(entry.name)) yield `${path.relative(root, file)}: not kebab-case`;
    else if (vague.test(entry.name)) yield `${path.relative(root, file)}: says nothing of what is inside`;
  }
}

function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // not there yet
  }
}
