import { ACTORS, type ActorName } from '../cast.js';

/** What an actor is to be told: a status, or `ok`, or an error's code. */
export type Row = Readonly<Record<ActorName, string>>;
export type Table = ReadonlyMap<string, Row>;

const CODES: Readonly<Record<string, string>> = {
  400: 'VALIDATION_FAILED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
};

/**
 * Reads a table as people write it: a name, then a cell for each actor. `401`, `403` and `404` stand for their usual
 * codes, `409:LAST_OWNER` for a code of its own, `"` for the cell on its left.
 */
export function parseTable(text: string): Table {
  const [head, ...lines] = text.trim().split('\n');
  const columns = head!.trim().split(/\s+/).slice(1);
  if (columns.join() !== ACTORS.join()) throw new Error(`The columns are ${columns.join(' ')}`);
  const rows = lines.filter((line) => line.trim() !== '').map(parseRow);
  const names = rows.map(([name]) => name);
  const twice = names.filter((name, index) => names.indexOf(name) < index);
  if (twice.length > 0) throw new Error(`Twice in the table: ${twice.join(', ')}`);
  return new Map(rows);
}

/** What has no row, and what has one but doesn't exist. */
export function mismatch(table: Table, existing: Iterable<string>): { missing: string[]; unknown: string[] } {
  const names = new Set(existing);
  return {
    missing: [...names].filter((name) => !table.has(name)),
    unknown: [...table.keys()].filter((name) => !names.has(name)),
  };
}

function parseRow(line: string): [string, Row] {
  const cells = line.trim().split(/\s+/);
  const expected = cells.splice(-ACTORS.length);
  const name = cells.join(' ');
  if (name === '') throw new Error(`Too few cells: ${line}`);
  const entries = ACTORS.map((actor, index) => {
    if (expected[index] === '"') expected[index] = expected[index - 1]!;
    return [actor, spelledOut(expected[index]!, actor)];
  });
  return [name, Object.fromEntries(entries)];
}

function spelledOut(cell: string, actor: ActorName): string {
  const [status, code] = cell.split(':');
  if (code !== undefined) return `${status} ${code}`;
  if (status === '401') return `401 ${actor === 'expired' ? 'TOKEN_EXPIRED' : 'UNAUTHENTICATED'}`;
  return CODES[status!] === undefined ? status! : `${status} ${CODES[status!]}`;
}
