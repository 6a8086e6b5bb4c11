import { Flag, Id, Int, ListOf, ManyOf, Nested, OneOf, Plain, Texts, Time } from '../fields.js';
import { LIMITS } from '../limits.js';
import { PageQuery } from '../shared/shared.dto.js';
import {
  type ImportFailure,
  type ImportFaultCode,
  type ImportRowState,
  type ImportStatus,
  IMPORT_FAILURES,
  IMPORT_FAULTS,
  IMPORT_ROW_STATES,
  IMPORT_STATUSES,
} from './auth.words.js';

/** What is wrong in one cell. */
export class ImportFault {
  /** As the sheet numbers them: the header is row 1. */
  @Int({ min: 1 }) row: number;
  /** As the header calls it; the field's own name where the sheet has no such column. */
  @Plain() column: string;
  /** The field of a user that the column is. */
  @Plain() field: string;
  /** For programs, and for translation. Sheets that were read before there were codes have none. */
  @OneOf(IMPORT_FAULTS, { optional: true }) code?: ImportFaultCode;
  /** The row above that has the same address, with `duplicate`. */
  @Int({ min: 1, optional: true }) firstRow?: number;
  @Plain() message: string;
}

export class ImportRow {
  @Int({ min: 1 }) row: number;
  @OneOf(IMPORT_ROW_STATES) state: ImportRowState;
  @Plain() name: string;
  @Plain() email: string;
  @Plain() role: string;
  @Plain() phone: string;
  @Plain() company: string;
  @ListOf(() => ImportFault) errors: ImportFault[];
}

/** How many rows are in which state. */
export class ImportCounts {
  @Int() rows: number;
  @Int() ready: number;
  @Int() invalid: number;
  @Int() duplicate: number;
  @Int() member: number;
  @Int() added: number;
}

/** How far an import is: what admins are told while it goes on. */
export class ImportProgress {
  @Id() id: string;
  @OneOf(IMPORT_STATUSES) status: ImportStatus;
  @OneOf(IMPORT_FAILURES, { nullable: true }) failure: ImportFailure | null;
  @Nested(() => ImportCounts) counts: ImportCounts;
  @Int() version: number;
}

export class UserImport extends ImportProgress {
  @Plain() fileName: string;
  /** Columns of the sheet that mean nothing to us, by their headers. */
  @Texts({ max: 200, each: 200 }) ignoredColumns: string[];
  /** Whether generated passwords wait to be fetched, once. */
  @Flag() credentials: boolean;
  @Time() createdAt: string;
  @Time({ nullable: true }) committedAt: string | null;
  @Time({ nullable: true }) finishedAt: string | null;
}

/** With a page of its rows, and the faults of all of them. */
export class ImportPreview extends UserImport {
  @ListOf(() => ImportRow) rows: ImportRow[];
  /** In the order of the sheet, at most 1,000. */
  @ListOf(() => ImportFault, { max: LIMITS.importErrors }) errors: ImportFault[];
  /** Whether there are more errors than are listed. */
  @Flag() moreErrors: boolean;
  @Plain({ nullable: true }) nextCursor: string | null;
}

export class ImportRowQuery extends PageQuery {
  /** Rows in these states only. */
  @ManyOf(IMPORT_ROW_STATES, { optional: true }) state?: ImportRowState[];
}

export class ImportQuery extends ImportRowQuery {
  @Id() id: string;
}

/** What somebody signs in with for the first time. */
export class Credential {
  @Int({ min: 1 }) row: number;
  @Plain() name: string;
  @Plain() email: string;
  @Plain() password: string;
}

export class CredentialQuery {
  @Id() id: string;
  /** 0 for the first page. */
  @Int() afterRow: number;
}

/** `more`: ask again, after the last row. */
export class CredentialPage {
  @ListOf(() => Credential) items: Credential[];
  @Flag() more: boolean;
}
