import { inRequest } from '@switchboard/platform';
import type { NextFunction, Request, Response } from 'express';
import { v7 as uuid } from 'uuid';

/** Every request gets an id of our own; it ties together the log lines of all services and stands in every error. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  request.requestId = uuid();
  response.setHeader('X-Request-Id', request.requestId);
  inRequest({ requestId: request.requestId, traceparent: request.get('traceparent') }, next);
}
