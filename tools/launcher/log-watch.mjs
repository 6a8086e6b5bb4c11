import { logFile } from '../processes/child.mjs';
import { followFile } from './follow-file.mjs';
import { warn } from './report.mjs';

const loud = new Set(['warn', 'error', 'fatal']);
const pause = 60_000;

/** Repeats warnings and errors of the services' logs on the screen, each message once a minute with a count. */
export function watchLogs(folders, names) {
  const told = new Map();

  function tell(name, line) {
    const entry = parse(line);
    if (!loud.has(entry?.level)) return;
    const what = [entry.msg, entry.error?.message].filter(Boolean).join(': ') || 'see its log';
    const text = `${name}: ${what}`;
    const seen = told.get(text) ?? { at: 0, more: 0 };
    if (Date.now() - seen.at < pause) {
      told.set(text, { ...seen, more: seen.more + 1 });
      return;
    }
    told.set(text, { at: Date.now(), more: 0 });
    warn(seen.more > 0 ? `${text} (and ${seen.more} times before)` : text);
  }

  const stops = names.map((name) => followFile(logFile(folders, name), (line) => tell(name, line)));
  return () => stops.forEach((stop) => stop());
}

function parse(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
