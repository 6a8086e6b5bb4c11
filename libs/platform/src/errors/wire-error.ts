import type { ErrorKind } from '@switchboard/contracts';
import { ServiceError, type FieldFault } from './service-error.js';

/** A `ServiceError` as it crosses the wire. */
export interface WireError {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly message: string;
  readonly details?: readonly FieldFault[];
  readonly data?: object;
  readonly retryAfter?: number;
}

export function toWire({ kind, code, message, details, data, retryAfter }: ServiceError): WireError {
  return { kind, code, message, details, data, retryAfter };
}

export function fromWire({ kind, code, message, details, data, retryAfter }: WireError): ServiceError {
  return new ServiceError(kind, code, message, { details, data, retryAfter });
}
