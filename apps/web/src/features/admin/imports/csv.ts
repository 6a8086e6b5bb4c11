/** What a spreadsheet would take for a formula, or for a way around the guard. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A sheet that opens in Excel as what it says: in UTF-8, and without a cell that runs. */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map((value) => cell(String(value))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
