import { Injectable } from '@nestjs/common';
import type { ImportFailure, ImportRow } from '@switchboard/contracts';
import { Database, type Job } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { checkRows } from './check-rows.js';
import { type Columns, columnsOf } from './columns.js';
import { ImportFacts } from './import-facts.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { ImportsRepository } from './imports.repository.js';
import { SheetReader } from './sheet/sheet-reader.js';
import { sheetKindOf } from './sheet/sheet-kind.js';

/** What is in a sheet, or why it can't be known. */
type Content =
  { readonly rows: ImportRow[]; readonly columns: Columns } | { readonly failure: ImportFailure };

/** Reads an uploaded sheet into rows that an admin looks at before anything happens. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetReader,
    private readonly imports: ImportsRepository,
    private readonly rows: ImportRowsRepository,
    private readonly facts: ImportFacts,
  ) {}

  /** No transaction is open while the file is read. */
  async read(job: Job, signal: AbortSignal): Promise<void> {
    const { key: id, workspaceId } = job;
    const file = await this.database.inWorkspace(workspaceId, (tx) =>
      this.imports.content(tx, workspaceId, id),
    );
    if (!file) return;
    const content = await this.contentOf(file, signal);
    await this.database.inWorkspace(workspaceId, async (tx) => {
      await job.fence(tx);
      const one = await this.imports.lock(tx, workspaceId, id);
      if (one?.status !== 'reading') return;
      if ('failure' in content) {
        await this.facts.change(tx, one, { status: 'failed', failure: content.failure, content: null });
        return;
      }
      const rows = await this.withMembers(tx, workspaceId, content.rows);
      await this.rows.insert(tx, workspaceId, id, rows);
      const ignoredColumns = [...content.columns.ignored];
      await this.facts.change(tx, one, { status: 'ready', content: null, ignoredColumns, ...countsOf(rows) });
    });
  }

  private async contentOf(file: Buffer, signal: AbortSignal): Promise<Content> {
    const kind = sheetKindOf(file);
    const sheet = kind ? await this.sheets.read(kind, file, signal) : { failure: 'unreadable' as const };
    if ('failure' in sheet) return sheet;
    const [header = [], ...others] = sheet.rows;
    if (sheet.rows.flat().every((cell) => cell === '')) return { failure: 'empty' };
    const columns = columnsOf(header);
    if ('failure' in columns) return columns;
    const rows = await checkRows(others, columns);
    return rows.length === 0 ? { failure: 'empty' } : { rows, columns };
  }

  private async withMembers(tx: EntityManager, workspaceId: string, rows: ImportRow[]): Promise<ImportRow[]> {
    const emails = rows.filter(({ state }) => state === 'ready').map(({ email }) => email);
    const members = await this.rows.members(tx, workspaceId, emails);
    return rows.map((row) => {
      return row.state === 'ready' && members.has(row.email) ? { ...row, state: 'member' } : row;
    });
  }
}

function countsOf(
  rows: readonly ImportRow[],
): Record<'rows' | 'ready' | 'invalid' | 'duplicate' | 'member', number> {
  const count = (state: ImportRow['state']): number => rows.filter((row) => row.state === state).length;
  return {
    rows: rows.length,
    ready: count('ready'),
    invalid: count('invalid'),
    duplicate: count('duplicate'),
    member: count('member'),
  };
}
