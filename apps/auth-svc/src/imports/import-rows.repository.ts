import { Injectable } from '@nestjs/common';
import { type ImportFault, type ImportRow, type ImportRowState, LIMITS } from '@switchboard/contracts';
import { type EntityManager, In, IsNull, MoreThan, Not } from 'typeorm';
import { ImportRowEntity } from './import.entity.js';

const AT_ONCE = 500;

const MEMBERS = `select p.email from memberships m join people p on p.id = m.user_id
  where m.workspace_id = $1 and m.removed_at is null and p.email = any($2)`;

const ERRORS = `select error from import_rows, jsonb_array_elements(errors) error
  where workspace_id = $1 and import_id = $2 order by row limit $3`;

const SETTLE = `update import_rows r set state = s.state, sealed_password = s."sealedPassword"
  from jsonb_to_recordset($2::jsonb) s(row int, state text, "sealedPassword" text)
  where r.import_id = $1 and r.row = s.row`;

/** What became of a row. */
export interface SettledRow {
  readonly row: number;
  readonly state: 'added' | 'member';
  readonly sealedPassword: string | null;
}

@Injectable()
export class ImportRowsRepository {
  async insert(tx: EntityManager, workspaceId: string, importId: string, rows: ImportRow[]): Promise<void> {
    for (let at = 0; at < rows.length; at += AT_ONCE) {
      const some = rows.slice(at, at + AT_ONCE).map((row) => ({ workspaceId, importId, ...row }));
      await tx.insert(ImportRowEntity, some);
    }
  }

  /** Which of these addresses are members' already. */
  async members(tx: EntityManager, workspaceId: string, emails: readonly string[]): Promise<Set<string>> {
    const rows: { email: string }[] = await tx.query(MEMBERS, [workspaceId, emails]);
    return new Set(rows.map(({ email }) => email));
  }

  page(
    tx: EntityManager,
    importId: string,
    { after, limit, states }: { after: number; limit: number; states?: readonly ImportRowState[] },
  ): Promise<ImportRowEntity[]> {
    const state = states?.length ? In([...states]) : undefined;
    return tx.find(ImportRowEntity, {
      where: { importId, row: MoreThan(after), ...(state ? { state } : {}) },
      order: { row: 'ASC' },
      take: limit,
    });
  }

  /** One more than are listed, when there are more. */
  async errors(tx: EntityManager, workspaceId: string, importId: string): Promise<ImportFault[]> {
    const params = [workspaceId, importId, LIMITS.importErrors + 1];
    const rows: { error: ImportFault }[] = await tx.query(ERRORS, params);
    return rows.map(({ error }) => error);
  }

  withPassword(
    tx: EntityManager,
    importId: string,
    after: number,
    limit: number,
  ): Promise<ImportRowEntity[]> {
    const where = { importId, row: MoreThan(after), sealedPassword: Not(IsNull()) };
    return tx.find(ImportRowEntity, { where, order: { row: 'ASC' }, take: limit });
  }

  async settle(tx: EntityManager, importId: string, rows: readonly SettledRow[]): Promise<void> {
    await tx.query(SETTLE, [importId, JSON.stringify(rows)]);
  }

  async forgetPasswords(tx: EntityManager, importId: string): Promise<void> {
    const where = { importId, sealedPassword: Not(IsNull()) };
    await tx.update(ImportRowEntity, where, { sealedPassword: null });
  }
}
