import { readFileSync } from 'node:fs';
import path from 'node:path';
import { demoPassword, people } from '../seed/people.mjs';
import { root } from '../servers/folders.mjs';
import { say } from './report.mjs';

export function welcome(address, { seed }, folders) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const lines = ['', `Ready  Switchboard ${version} at ${address}`, ''];
  if (seed) {
    lines.push(`  Demo logins, password ${demoPassword}:`);
    for (const { email, role } of people) lines.push(`    ${email.padEnd(22)} ${role}`);
  } else {
    lines.push(`  Register at ${address}/register`);
  }
  lines.push(
    '',
    `  Data and logs: ${path.relative(process.cwd(), folders.data) || '.'}    Ctrl-C stops everything.`,
    '',
  );
  say(lines.join('\n'));
}
