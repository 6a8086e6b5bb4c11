import { closeSync, openSync, readSync, statSync } from 'node:fs';

const every = 500;
const longest = 1 << 20;

/** Calls back with every complete line that is added to a file from now on. Returns what stops it. */
export function followFile(file, onLine) {
  let offset = sizeOf(file);
  let rest = '';

  function look() {
    const size = sizeOf(file);
    if (size < offset) offset = 0; // it was begun anew
    if (size === offset) return;
    const lines = (rest + readPart(file, offset, Math.min(size, offset + longest))).split('\n');
    offset = Math.min(size, offset + longest);
    rest = lines.pop();
    lines.forEach(onLine);
  }

  const timer = setInterval(look, every);
  timer.unref();
  return () => clearInterval(timer);
}

const sizeOf = (file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

function readPart(file, from, to) {
  const buffer = Buffer.alloc(to - from);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, buffer, 0, buffer.length, from);
  } finally {
    closeSync(handle);
  }
  return buffer.toString('utf8');
}
