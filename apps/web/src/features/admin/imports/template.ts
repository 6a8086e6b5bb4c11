import { toCsv } from './csv.js';
import { saveFile } from './save-file.js';

/** The columns that an import knows, with two people as examples. */
export function downloadTemplate(): void {
  saveFile(
    'people.csv',
    toCsv([
      ['name', 'email', 'role', 'phone', 'company'],
      ['Kim Example', 'kim@example.com', 'customer', '030 1234567', 'Example Ltd'],
      ['Robin Example', 'robin@example.com', 'agent', '', ''],
    ]),
  );
}
