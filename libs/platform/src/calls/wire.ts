import { headers, type Msg, type MsgHdrs } from '@nats-io/transport-node';
import type { WireError } from '../errors/wire-error.js';

/** Nest's envelopes on NATS, so that a plain Nest client or server understands ours. */
export interface RequestEnvelope {
  readonly id: string;
  readonly pattern: string;
  readonly data: unknown;
}

export type ReplyEnvelope<Response = unknown> =
  | { readonly id: string; readonly response: Response; readonly isDisposed: true }
  | { readonly id: string; readonly err: WireError; readonly isDisposed: true };

export interface CallHeaders {
  /**
   * How long the caller still waits, in ms. A duration rather than a time of day: clocks of two machines may be minutes
   * apart.
   */
  readonly timeoutMs: number;
  readonly requestId: string;
  readonly service: string;
  readonly token?: string;
  readonly traceparent?: string;
  readonly idempotencyKey?: string;
}

const NAMES = {
  timeoutMs: 'Timeout-Ms',
  requestId: 'Request-Id',
  service: 'Service',
  token: 'Authorization',
  traceparent: 'traceparent',
  idempotencyKey: 'Idempotency-Key',
} as const;

export function writeHeaders(call: CallHeaders): MsgHdrs {
  const written = headers();
  written.set(NAMES.timeoutMs, String(call.timeoutMs));
  written.set(NAMES.requestId, call.requestId);
  written.set(NAMES.service, call.service);
  if (call.token) written.set(NAMES.token, call.token);
  if (call.traceparent) written.set(NAMES.traceparent, call.traceparent);
  if (call.idempotencyKey) written.set(NAMES.idempotencyKey, call.idempotencyKey);
  return written;
}

export function readHeaders(message: Msg): Partial<CallHeaders> {
  const read = (name: string): string | undefined => message.headers?.get(name) || undefined;
  const timeout = Number(read(NAMES.timeoutMs));
  return {
    timeoutMs: Number.isFinite(timeout) && timeout > 0 ? timeout : undefined,
    requestId: read(NAMES.requestId),
    service: read(NAMES.service),
    token: read(NAMES.token),
    traceparent: read(NAMES.traceparent),
    idempotencyKey: read(NAMES.idempotencyKey),
  };
}
