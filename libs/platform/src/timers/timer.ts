import type { EntityManager } from 'typeorm';

export interface NewTimer {
  /** Whose handler is called: the name of an `@OnTimer`. */
  readonly name: string;
  /** One timer per name and key: setting it again moves it. */
  readonly key: string;
  readonly workspaceId: string;
  /** A time that has passed goes off at once. */
  readonly at: Date;
  /** What the handler needs besides the key: ids, never a customer's text. */
  readonly data?: object;
}

export interface Timer {
  readonly name: string;
  readonly key: string;
  readonly workspaceId: string;
  /** When it was to go off; by now later than that. */
  readonly at: Date;
  readonly data: object;
}

export type TimerHandler = (tx: EntityManager, timer: Timer) => Promise<unknown>;
