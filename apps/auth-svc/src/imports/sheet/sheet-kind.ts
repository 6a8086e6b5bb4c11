export type SheetKind = 'xlsx' | 'csv';

/** What a file is by its content. A spreadsheet is a zip; a CSV is any text, which has no NULs. */
export function sheetKindOf(file: Buffer): SheetKind | undefined {
  if (file.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return 'xlsx';
  const isUtf16 = file[0] === 0xff && file[1] === 0xfe;
  return file.length > 0 && (isUtf16 || !file.includes(0)) ? 'csv' : undefined;
}
