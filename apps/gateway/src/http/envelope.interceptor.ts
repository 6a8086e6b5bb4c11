import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { JsonText } from '@switchboard/platform';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import { Listed } from './listed.js';
import { ROUTE, type RouteFacts } from './route.js';

/** Every success leaves in the one envelope of API.md, but the routes that stand outside of it. */
@Injectable()
export class EnvelopeInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = this.reflector.get<RouteFacts | undefined>(ROUTE, context.getHandler());
    if (!route || route.bare) return next.handle();
    return next.handle().pipe(
      map((data: unknown) => {
        if (route.status === 204) return undefined;
        if (data instanceof StreamableFile) return data;
        const body = enveloped(data);
        if (!(body instanceof JsonText)) return body;
        context.switchToHttp().getResponse<Response>().type('json');
        return body.text;
      }),
    );
  }
}

function enveloped(data: unknown): object {
  if (data instanceof Listed && data.items instanceof JsonText) {
    return data.items.within('data', { success: true, meta: data.meta });
  }
  if (data instanceof Listed) return { success: true, data: data.items, meta: data.meta };
  return { success: true, data: data ?? null };
}
