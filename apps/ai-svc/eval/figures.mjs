/** Wilson's 95 % interval: honest for small counts. */
export function share(hits, of) {
  if (of === 0) return '–';
  const [p, z] = [hits / of, 1.96];
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return `${p.toFixed(2)} (${hits}/${of}, 95 % ${Math.max(0, middle - half).toFixed(2)}–${Math.min(1, middle + half).toFixed(2)})`;
}

export function count(items, test) {
  return items.filter(test).length;
}

export function percentile(values, part) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** Rows: what it is; columns: what was said. */
export function confusion(rows, classify) {
  const names = Object.keys(rows);
  const line = (cells) => cells.map((cell, at) => String(cell).padEnd(at === 0 ? 14 : 12)).join('');
  const table = names.map((name) => {
    const said = rows[name].map(classify);
    return line([name, ...names.map((other) => count(said, (one) => one === other))]);
  });
  return [line(['is \\ said', ...names]), ...table].join('\n');
}
