import { randomUUID } from 'node:crypto';
import {
  Injectable,
  Logger,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { JsonText, ServiceError, WithList, loggableError, traced } from '@switchboard/platform';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { publicError, type PublicError } from '../http/error-body.js';
import { internalError, toServiceError } from '../http/to-service-error.js';
import { EventLimits } from '../limits/event-limits.js';
import type { AppSocket } from './app-socket.js';

export type Ack =
  { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: PublicError };

/**
 * Every event of a client is acknowledged in one shape, also when its handler throws: Nest's own filter would leave the
 * client waiting and send its input back.
 */
@Injectable()
export class AckInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Socket');

  constructor(private readonly limits: EventLimits) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<Ack | JsonText>> {
    const requestId = randomUUID();
    const work = { name: `socket ${context.switchToWs().getPattern()}`, kind: 'server', requestId } as const;
    return of(await traced(work, () => this.answer(context, next, requestId)));
  }

  private async answer(
    context: ExecutionContext,
    next: CallHandler,
    requestId: string,
  ): Promise<Ack | JsonText> {
    try {
      this.limits.take(context.switchToWs().getClient<AppSocket>());
      const data: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      if (data instanceof WithList) return data.json.within('data', { ok: true });
      return { ok: true, data: data ?? {} };
    } catch (thrown) {
      const error = toServiceError(thrown) ?? this.report(thrown, context, requestId);
      return { ok: false, error: publicError(error, requestId) };
    }
  }

  private report(thrown: unknown, context: ExecutionContext, requestId: string): ServiceError {
    const event = context.switchToWs().getPattern();
    this.logger.error({ error: loggableError(thrown), event, requestId });
    return internalError();
  }
}
