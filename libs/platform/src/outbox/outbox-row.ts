import { type Fact, factType } from '../facts/fact.js';
import { deepMerge } from '../facts/merge.js';

export interface OutboxRow {
  /** bigint */
  readonly position: string;
  readonly id: string;
  readonly workspaceId: string;
  readonly key: string;
  readonly type: string;
  readonly version: number;
  readonly sequence: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly patch: Readonly<Record<string, unknown>> | null;
  readonly traceparent: string | null;
  readonly createdAt: Date;
  /** Where it stood in the stream when it was published before. */
  readonly streamSeq: string | null;
  readonly failures: number;
}

export const ROW_COLUMNS = `position, id, workspace_id as "workspaceId", key, type, version, sequence, data, patch, traceparent,
  created_at as "createdAt", stream_seq as "streamSeq", failures`;

/** The fact a row of the log stands for: the same bytes whenever it is asked. */
export function factOf(row: OutboxRow): Fact {
  const [service] = row.type.split('.');
  return {
    specversion: '1.0',
    id: row.id,
    source: `/switchboard/${service}`,
    type: factType(row),
    subject: row.key,
    time: row.createdAt.toISOString(),
    workspaceid: row.workspaceId,
    sequence: row.sequence,
    ...(row.traceparent ? { traceparent: row.traceparent } : {}),
    datacontenttype: 'application/json',
    data: deepMerge(row.data, row.patch),
  };
}
