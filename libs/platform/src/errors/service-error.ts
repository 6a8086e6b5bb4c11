import type { ErrorKind } from '@switchboard/contracts';

export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

export interface ErrorExtra {
  /** What was wrong with which field. */
  readonly details?: readonly FieldFault[];
  /** Facts the caller can act on: `{ allowed }`, `{ categories }`, the current object. */
  readonly data?: object;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

/** A failure the caller can act on. It crosses the wire; every other error becomes INTERNAL with a logged stack. */
export class ServiceError extends Error {
  readonly details?: readonly FieldFault[];
  readonly data?: object;
  readonly retryAfter?: number;

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    extra: ErrorExtra = {},
  ) {
    super(message);
    this.name = 'ServiceError';
    this.details = extra.details;
    this.data = extra.data;
    this.retryAfter = extra.retryAfter;
  }

  /** Whether the same call may succeed a moment later. */
  get retryable(): boolean {
    return this.kind === 'unavailable' || this.kind === 'timed-out' || this.kind === 'rate-limited';
  }
}
