import { StreamableFile } from '@nestjs/common';

/** What makes a spreadsheet take text for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180, with a BOM so that spreadsheets read it as UTF-8. No cell is ever taken for a formula. */
export function csvOf(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

/** To be saved rather than shown. */
export function csvFile(name: string, csv: string): StreamableFile {
  const disposition = `attachment; filename="${name}"`;
  return new StreamableFile(Buffer.from(csv), { type: 'text/csv; charset=utf-8', disposition });
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
