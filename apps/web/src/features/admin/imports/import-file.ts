import { LIMITS } from '@switchboard/contracts/limits';

/** The kinds of sheets that are taken, as a file field names them. */
export const SHEET_TYPES =
  '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What can be seen to be wrong before a sheet is sent. Systems name the type of a CSV in many ways, so its name counts. */
export function sheetFault(file: Pick<File, 'name' | 'size'>): 'tooLarge' | 'unsupported' | null {
  if (!/\.(xlsx|csv)$/i.test(file.name)) return 'unsupported';
  return file.size > LIMITS.importBytes ? 'tooLarge' : null;
}
