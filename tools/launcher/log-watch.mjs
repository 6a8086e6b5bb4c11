import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { logFile } from '../processes/child.mjs';
import { warn } from './report.mjs';

const every = 1_000;
const loud = new Set(['warn', 'error', 'fatal']);

/** Follows the services' logs and repeats warnings and errors, each message once a minute with a count. */
export function watchLogs(folders, names) {
  const offsets = new Map(names.map((name) => [name, sizeOf(logFile(folders, name))]));
  const told = new Map();
  const timer = setInterval(() => names.forEach(look), every);
  timer.unref();

  function look(name) {
    const from = offsets.get(name);
    const size = sizeOf(logFile(folders, name));
    offsets.set(name, size);
    if (size <= from) return;
    const lines = readPart(logFile(folders, name), from, size).split('\n');
    for (const line of lines) tell(name, line);
  }

  function tell(name, line) {
    const entry = parse(line);
    if (!loud.has(entry?.level)) return;
    const text = `${name}: ${[entry.msg, entry.error?.message].filter(Boolean).join(': ') || 'see its log'}`;
    const seen = told.get(text) ?? { at: 0, more: 0 };
    if (Date.now() - seen.at < 60_000) {
      told.set(text, { ...seen, more: seen.more + 1 });
      return;
    }
    told.set(text, { at: Date.now(), more: 0 });
    warn(seen.more > 0 ? `${text} (and ${seen.more} times before)` : text);
  }

  return () => clearInterval(timer);
}

function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function readPart(file, from, to) {
  const length = Math.min(to - from, 1 << 20);
  const buffer = Buffer.alloc(length);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, buffer, 0, length, from);
  } finally {
    closeSync(handle);
  }
  return buffer.toString('utf8');
}

function parse(line) {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // half a line: the other half comes with the next look
  }
}
