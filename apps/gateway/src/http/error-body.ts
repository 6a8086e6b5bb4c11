import type { ServiceError } from '@switchboard/platform';

export interface PublicError {
  readonly code: string;
  readonly message: string;
  readonly details?: readonly { readonly field: string; readonly message: string }[];
  readonly requestId: string;
}

/** A failure as the public sees it, over HTTP and in a socket's acknowledgement. */
export function publicError({ code, message, details, data }: ServiceError, requestId: string): PublicError {
  return { ...data, code, message, ...(details ? { details } : {}), requestId };
}
