import { ServiceError } from '@switchboard/platform';
import type { NextFunction, Request, Response } from 'express';

/** A body that isn't JSON is refused rather than ignored: the sender believes that it was read. */
export function onlyJson(request: Request, _response: Response, next: NextFunction): void {
  const { 'content-length': length, 'transfer-encoding': chunked } = request.headers;
  const hasBody = chunked !== undefined || (length !== undefined && length !== '0');
  if (!hasBody || request.is('application/json')) return next();
  next(new ServiceError('unsupported', 'UNSUPPORTED_TYPE', 'The body must be application/json'));
}
