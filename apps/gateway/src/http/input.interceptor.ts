import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Empty } from '@switchboard/contracts';
import { ServiceError, validated } from '@switchboard/platform';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import { coerceQuery } from './coerce-query.js';
import { bringsFile } from './file.js';
import { bodyShapeOf, queryShapeOf } from './input.js';
import { ROUTE, type RouteFacts } from './route.js';

/** The public edge is strict: a field or a query parameter that a route doesn't know is refused, on every route. */
@Injectable()
export class InputInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<RouteFacts | undefined>(ROUTE, context.getHandler());
    if (!route) return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    refuseOtherBodies(request, route);
    const query = queryShapeOf(context.getHandler()) ?? Empty;
    request.checkedQuery = validated(query, coerceQuery(query, request.query), { exact: true });
    // A body may be left out where all of its fields may.
    const body: unknown = request.body ?? {};
    request.body = validated(bodyShapeOf(context.getHandler()) ?? Empty, body, { exact: true });
    return next.handle();
  }
}

/** JSON where a file is taken, or a file where JSON is. */
function refuseOtherBodies(request: Request, { file }: RouteFacts): void {
  if (file ? !request.is('application/json') : !bringsFile(request)) return;
  const wanted = file ? `a file: ${file.types.join(', ')}` : 'application/json';
  throw new ServiceError('unsupported', 'UNSUPPORTED_TYPE', `The body must be ${wanted}`);
}
