import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { validated, ServiceError, type CallOptions, type UserActor } from '@switchboard/platform';
import { Text } from '@switchboard/contracts';
import type { Request } from 'express';

class IdempotencyHeader {
  @Text({ max: 200, optional: true }) idempotencyKey?: string;
}

/** On whose behalf a request's calls are made. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): CallOptions => {
  return callerOf(context.switchToHttp().getRequest<Request>());
});

export function callerOf(request: Request): CallOptions {
  const { idempotencyKey } = validated(IdempotencyHeader, { idempotencyKey: request.get('idempotency-key') });
  return { token: request.user?.token, requestId: request.requestId, idempotencyKey };
}

/** The signed-in user. Only on routes that are not for anyone. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): UserActor => {
  const { user } = context.switchToHttp().getRequest<Request>();
  if (!user) throw new ServiceError('unauthenticated', 'UNAUTHENTICATED', 'An access token is needed');
  return user;
});
