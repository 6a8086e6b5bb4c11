import type { ImportProgress, ImportRow, UserImport } from '@switchboard/contracts';
import type { ImportEntity, ImportRowEntity } from './import.entity.js';

export function presentProgress(row: ImportEntity): ImportProgress {
  const { id, status, failure, rows, ready, invalid, duplicate, member, added, version } = row;
  return { id, status, failure, counts: { rows, ready, invalid, duplicate, member, added }, version };
}

export function presentImport(row: ImportEntity): UserImport {
  const { fileName, ignoredColumns, credentials, createdAt, committedAt, finishedAt } = row;
  return {
    ...presentProgress(row),
    fileName,
    ignoredColumns,
    // Half a list would be taken for all of it.
    credentials: credentials && finishedAt !== null,
    createdAt: createdAt.toISOString(),
    committedAt: committedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

export function presentRow(entity: ImportRowEntity): ImportRow {
  const { row, state, name, email, role, phone, company, errors } = entity;
  return { row, state, name, email, role, phone, company, errors };
}
