import { HttpException } from '@nestjs/common';
import { ServiceError } from '@switchboard/platform';

/** What express' body parser calls its errors. */
const BODY_ERRORS: Readonly<Record<string, () => ServiceError>> = {
  'entity.parse.failed': () => new ServiceError('invalid', 'VALIDATION_FAILED', 'The body is not valid JSON'),
  'entity.too.large': () => new ServiceError('too-large', 'TOO_LARGE', 'The body is too large'),
  'encoding.unsupported': () => unsupported('This encoding is not supported'),
  'charset.unsupported': () => unsupported('This charset is not supported'),
};

function unsupported(message: string): ServiceError {
  return new ServiceError('unsupported', 'UNSUPPORTED_TYPE', message);
}

const HTTP_ERRORS: Readonly<Record<number, (message: string) => ServiceError>> = {
  400: (message) => new ServiceError('invalid', 'VALIDATION_FAILED', message),
  401: (message) => new ServiceError('unauthenticated', 'UNAUTHENTICATED', message),
  403: (message) => new ServiceError('forbidden', 'FORBIDDEN', message),
  404: () => new ServiceError('not-found', 'NOT_FOUND', 'There is nothing at this address'),
  413: () => new ServiceError('too-large', 'TOO_LARGE', 'The body is too large'),
  415: unsupported,
};

function statusOf(error: Error): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  return 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}

/** Whatever was thrown, as an error with a code of the API; undefined when it is a fault of ours. */
export function toServiceError(error: unknown): ServiceError | undefined {
  if (error instanceof ServiceError) return error.kind === 'internal' ? undefined : error;
  if (error instanceof URIError) return HTTP_ERRORS[400]?.('The address is not valid');
  if (!(error instanceof Error)) return undefined;
  const type = 'type' in error && typeof error.type === 'string' ? error.type : '';
  const known = BODY_ERRORS[type];
  if (known) return known();
  const status = statusOf(error);
  return status === undefined ? undefined : HTTP_ERRORS[status]?.(error.message);
}

export function internalError(): ServiceError {
  return new ServiceError('internal', 'INTERNAL', 'Something went wrong on our side');
}
