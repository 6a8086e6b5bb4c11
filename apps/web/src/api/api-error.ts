export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** What the server says of a failure, as API.md has it. */
export interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly details?: readonly FieldFault[];
  readonly requestId?: string;
  /** With MESSAGE_REFUSED. */
  readonly categories?: readonly string[];
  /** With ALREADY_HANDLED. */
  readonly agent?: { readonly id: string; readonly name: string };
  /** In seconds; acknowledgements of sockets have no headers. */
  readonly retryAfter?: number;
}

/** Trouble that passes by itself: the same request may well succeed later. */
const PASSING = new Set(['OFFLINE', 'UNAVAILABLE', 'TIMED_OUT', 'RATE_LIMITED', 'INTERNAL']);

export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: readonly FieldFault[];
  readonly categories: readonly string[];
  readonly agent: { readonly id: string; readonly name: string } | null;
  readonly requestId: string | null;
  /** Seconds to wait before trying again, when the server said so. */
  readonly retryAfter: number | null;

  constructor(status: number, body: ErrorBody, retryAfter: number | null = null) {
    super(body.message);
    this.name = 'ApiError';
    this.status = status;
    this.code = body.code;
    this.details = body.details ?? [];
    this.categories = body.categories ?? [];
    this.agent = body.agent ?? null;
    this.requestId = body.requestId ?? null;
    this.retryAfter = retryAfter ?? body.retryAfter ?? null;
  }

  get passing(): boolean {
    return PASSING.has(this.code);
  }
}

/** The network, a proxy or a closed laptop was in the way: no answer came at all. */
export function offlineError(): ApiError {
  return new ApiError(0, { code: 'OFFLINE', message: 'No connection' });
}

export function toApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : offlineError();
}
