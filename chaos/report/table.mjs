const verdicts = new Map([
  [true, 'pass'],
  [false, 'FAIL'],
  [null, 'skipped'],
]);
const head = ['', 'acknowledged', 'stored', 'lost', 'doubled', 'reordered', 'converged in', 'health', ''];

/** One line per scenario for people. */
export function table(rows) {
  const lines = rows.map(({ name, pass, ...row }) =>
    pass === null
      ? [name, '', '', '', '', '', '', '', 'skipped']
      : [
          name,
          ...[row.acknowledged, row.stored, row.lost, row.doubled, row.reordered].map(String),
          row.convergedMs === null ? 'never' : `${row.convergedMs} ms`,
          row.healthTruthful ? 'truthful' : 'UNTRUE',
          verdicts.get(pass),
        ],
  );
  return align([head, ...lines]);
}

function align(lines) {
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const cell = (text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]));
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
}
