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
  /** JSON, as it is stored: most rows are published without anybody reading it. */
  readonly data: string;
  /** JSON that is laid over it. */
  readonly patch: string | null;
  readonly traceparent: string | null;
  readonly createdAt: Date;
  /** Where it stood in the stream when it was published before. */
  readonly streamSeq: string | null;
  readonly failures: number;
}

export const ROW_COLUMNS = `position, id, workspace_id as "workspaceId", key, type, version, sequence, data::text, patch::text, traceparent,
  created_at as "createdAt", stream_seq as "streamSeq", failures`;

/** The fact a row of the log stands for, in JSON: the same bytes whenever it is asked. */
export function factJson(row: OutboxRow): string {
  const [service] = row.type.split('.');
  const around: Omit<Fact, 'data'> = {
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
  };
  return `${JSON.stringify(around).slice(0, -1)},"data":${dataOf(row)}}`;
}

function dataOf({ data, patch }: OutboxRow): string {
  return patch === null ? data : JSON.stringify(deepMerge(JSON.parse(data), JSON.parse(patch)));
}
