import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from '../servers/find-program.mjs';
import { program } from '../servers/program.mjs';

/** Chromium for the browser tests, as environment: CHROMIUM_PATH, and what one out of a package needs to run. */
export async function browser(folders, say) {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { CHROMIUM_PATH: given };
  const installed = findProgram(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);
  const { command, env, root } = await program('chromium', folders.debian, { say, installed });
  return { CHROMIUM_PATH: command, ...env, ...(root ? fonts(root) : {}) };
}

/** Where no fonts are installed, the packages' own must be pointed at: without any, Chromium draws nothing. */
function fonts(root) {
  const cache = path.join(root, 'font-cache');
  const file = path.join(root, 'fonts.conf');
  mkdirSync(cache, { recursive: true });
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', path.join(root, 'usr/share/fonts')];
  const entries = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig>${entries}<cachedir>${cache}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}
