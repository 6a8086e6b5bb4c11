// Reads an Excel or CSV file into rows of text, in a thread of its own: see src/imports/sheet/sheet-reader.ts. Nothing
// that a file holds is believed: rows, columns and cells are bounded before they leave this thread.
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/universal';

const { kind, file, rows: maxRows, columns, characters } = workerData;

const rows = kind === 'xlsx' ? await readSheet(exactly(file)) : readCsv(file);
const bounded = rows.slice(0, maxRows).map((row) => row.slice(0, columns).map(textOf));
parentPort.postMessage({ rows: bounded, more: rows.length > maxRows });

function readCsv(bytes) {
  const text = decoded(bytes);
  return parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    // One row too many says that there are too many.
    to: maxRows + 1,
    max_record_size: 100_000,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
}

/** UTF-8 or, from Excel on Windows, UTF-16 and Windows-1252. */
function decoded(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Where commas are decimal points, Excel writes semicolons. The header tells: no title of ours has any of them. */
function delimiterOf(text) {
  const header = text.slice(0, 2_000).split(/\r?\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => [sign, header.split(sign).length]);
  return counts.sort(([, a], [, b]) => b - a)[0][0];
}

/** A cell is text, whatever it begins with: nothing here is ever computed. */
function textOf(cell) {
  if (cell === null || cell === undefined) return '';
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
  return text.slice(0, characters).replaceAll('\0', '').trim();
}

function exactly(bytes) {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
