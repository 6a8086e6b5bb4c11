import { ServiceError } from '@switchboard/platform';
import type { NextFunction, Request, Response } from 'express';
import { bringsFile } from './file.js';
import { toServiceError } from './to-service-error.js';

/** A body that isn't JSON is refused rather than ignored: the sender believes that it was read. */
export function onlyJson(request: Request, _response: Response, next: NextFunction): void {
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers;
  const hasBody = chunked !== undefined || (length !== undefined && length !== '0');
  // Files are refused further on, by routes that take none: only there it is known which do.
  if (!hasBody || request.is('application/json') || bringsFile(request)) return next();
  next(new ServiceError('unsupported', 'UNSUPPORTED_TYPE', 'The body must be application/json'));
}

/** In our words: Nest takes a parser's error for one of its own, and tells what the parser said, pieces of the body included. */
export function nameBodyFaults(
  error: unknown,
  _request: Request,
  _response: Response,
  next: NextFunction,
): void {
  next(toServiceError(error) ?? error);
}
