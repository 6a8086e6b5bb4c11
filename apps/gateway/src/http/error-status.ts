import type { ErrorKind } from '@switchboard/contracts';

/** A kind of error has one status, over HTTP and in the document of the API. */
export const STATUS_OF: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  refused: 422,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
  'timed-out': 504,
};
