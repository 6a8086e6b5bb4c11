const verdicts = new Map([
  [true, 'pass'],
  [false, 'MISS'],
  [null, '-'],
]);

/** One line per row for people. */
export function table(rows) {
  const lines = rows.map(({ name, unit, ours, floor, ratio, spread, target, pass }) => [
    name,
    ours === null ? '' : `${figure(ours)} ${unit}`,
    floor === null ? '' : `${figure(floor)} ${unit}`,
    ratio === null ? '' : figure(ratio),
    spread ? spread.map(figure).join(' – ') : '',
    target,
    verdicts.get(pass),
  ]);
  return align([['', 'ours', 'floor', 'ratio', 'spread', 'target', ''], ...lines]);
}

export function figure(number) {
  if (number >= 100) return number.toFixed(0);
  return number >= 10 ? number.toFixed(1) : number.toFixed(2);
}

function align(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
