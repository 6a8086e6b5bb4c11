import type { EventContract } from '@switchboard/contracts';

/** A fact as it stands on the stream: CloudEvents 1.0 in JSON. */
export interface Fact<Data extends object = object> {
  readonly specversion: '1.0';
  /** UUIDv7, the same however often the fact is published. */
  readonly id: string;
  /** `/switchboard/<service>` */
  readonly source: string;
  /** `switchboard.<service>.<thing>.<fact>.v<version>` */
  readonly type: string;
  /** The aggregate's id. */
  readonly subject: string;
  /** When it was committed, by the database's clock. */
  readonly time: string;
  readonly workspaceid: string;
  /** The aggregate's version after the fact: what guards an effect against late and reordered facts. */
  readonly sequence: number;
  readonly traceparent?: string;
  readonly datacontenttype: 'application/json';
  readonly data: Data;
}

/** Facts that were published again after the stream lost data carry this header. */
export const REPLAYED = 'Replayed';

/** As much of a contract as names its facts. */
export type FactName = Pick<EventContract, 'type' | 'version'>;

/** The CloudEvents type of a contract's facts. */
export function factType({ type, version }: FactName): string {
  return `switchboard.${type}.v${version}`;
}

/** Where a contract's facts of one workspace are published. */
export function factSubject(workspaceId: string, type: string): string {
  return `evt.${workspaceId}.${type}`;
}

/** Narrows a fact to its contract's payload. */
export function isFactOf<Payload extends object>(
  contract: EventContract<Payload>,
  fact: Fact,
): fact is Fact<Payload> {
  return fact.type === factType(contract);
}

/** Throws on what isn't a fact: a consumer parks it. */
export function parseFact(body: Uint8Array): Fact {
  const fact: Fact = JSON.parse(new TextDecoder().decode(body));
  for (const name of ['id', 'type', 'subject', 'time', 'workspaceid'] as const) {
    if (typeof fact[name] !== 'string') throw new Error(`A fact without ${name}`);
  }
  if (typeof fact.data !== 'object' || fact.data === null) throw new Error('A fact without data');
  return fact;
}
