import {
  Email,
  type ImportFault,
  type ImportFaultCode,
  type ImportRow,
  LIMITS,
  OneOf,
  Text,
} from '@switchboard/contracts';
import { ServiceError, validated } from '@switchboard/platform';
import { setImmediate } from 'node:timers/promises';
import { type Columns, type Field, titleOf } from './columns.js';

/** Owners are made one by one, by owners. */
export const IMPORTED_ROLES = ['admin', 'agent', 'customer'] as const;

/** What a row must be to become a member. */
class ImportedPerson {
  @Text({ max: LIMITS.name }) name: string;
  @Email() email: string;
  @OneOf(IMPORTED_ROLES) role: string;
  @Text({ min: 0, max: LIMITS.phone }) phone: string;
  @Text({ min: 0, max: LIMITS.company }) company: string;
}

/** Rows after which others get their turn: sign-ins must not wait for a whole sheet. */
const AT_ONCE = 250;

/** Rows from the one below the header on, checked each by itself and against those above it. Empty ones are left out. */
export async function checkRows(rows: readonly string[][], columns: Columns): Promise<ImportRow[]> {
  const checked: ImportRow[] = [];
  const seen = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    if (cells.some((cell) => cell !== '')) {
      checked.push(againstAbove(checkRow(index + 2, cells, columns), seen, columns));
    }
  }
  return checked;
}

function againstAbove(row: ImportRow, seen: Map<string, number>, columns: Columns): ImportRow {
  if (row.state !== 'ready') return row;
  const first = seen.get(row.email);
  if (first !== undefined) {
    const fault = faultAt(row.row, 'email', 'duplicate', `has the same address as row ${first}`, columns);
    return { ...row, state: 'duplicate', errors: [{ ...fault, firstRow: first }] };
  }
  seen.set(row.email, row.row);
  return row;
}

function checkRow(row: number, cells: readonly string[], columns: Columns): ImportRow {
  const cell = (field: Field): string => cells[columns.at.get(field)?.index ?? -1] ?? '';
  const person = {
    name: cell('name') || [cell('firstName'), cell('lastName')].filter(Boolean).join(' '),
    email: cell('email').toLowerCase(),
    role: cell('role').toLowerCase() || 'customer',
    phone: cell('phone'),
    company: cell('company'),
  };
  const errors = faultsOf(person).map(({ field, message }) => {
    const code = codeOf(field, new Map(Object.entries(person)).get(field) ?? '');
    return faultAt(row, field, code, message, columns);
  });
  return { row, state: errors.length > 0 ? 'invalid' : 'ready', ...person, errors };
}

/** One for each field. */
function faultsOf(person: object): { field: string; message: string }[] {
  try {
    validated(ImportedPerson, person);
    return [];
  } catch (error) {
    if (!(error instanceof ServiceError) || !error.details) throw error;
    return [...new Map(error.details.map((fault) => [fault.field, fault])).values()];
  }
}

function codeOf(field: string, text: string): ImportFaultCode {
  if (text.trim() === '') return 'missing';
  if (field === 'email') return 'not_an_email';
  return field === 'role' ? 'unknown' : 'too_long';
}

function faultAt(
  row: number,
  field: string,
  code: ImportFaultCode,
  message: string,
  columns: Columns,
): ImportFault {
  // The field's own name is the column's business.
  return {
    row,
    field,
    code,
    column: titleOf(columns, field),
    message: message.replace(new RegExp(`^${field} `), ''),
  };
}
