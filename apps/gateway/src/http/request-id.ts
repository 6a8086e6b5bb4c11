import { randomUUID } from 'node:crypto';
import { traced } from '@switchboard/platform';
import type { NextFunction, Request, Response } from 'express';

/** Every request gets an id of our own; it ties together the log lines of all services and stands in every error. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  request.requestId = randomUUID();
  response.setHeader('X-Request-Id', request.requestId);
  const { requestId: id, method } = request;
  const work = {
    name: `HTTP ${method}`,
    kind: 'server',
    requestId: id,
    traceparent: request.get('traceparent'),
  } as const;
  void traced(work, () => answered(response, next));
}

function answered(response: Response, next: NextFunction): Promise<void> {
  return new Promise((resolve) => {
    response.once('close', resolve);
    next();
  });
}

/** What people's data is in stays out of every cache. Keys and documents say otherwise themselves. */
export function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('cache-control', 'no-store');
  next();
}
