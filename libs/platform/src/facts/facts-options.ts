export const FACTS_OPTIONS = Symbol('FACTS_OPTIONS');

export interface FactsOptions {
  /** Postgres itself, not a pooler: the relay's leadership is a lock of its session. */
  readonly databaseUrl: string;
  /** How long work in hand may take once the service was told to stop, in ms. */
  readonly graceMs: number;
  /** Waits between the tries of a fact that a consumer fails on, in ms; after the last it is a dead letter. */
  readonly consumerRetries?: readonly number[];
  /** Waits between the tries of a fact that the broker refuses, in ms; after the last it is parked. */
  readonly relayRetries?: readonly number[];
}
