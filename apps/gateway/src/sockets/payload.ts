import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Shape } from '@switchboard/contracts';
import { currentRequest, validated, type CallOptions, type UserActor } from '@switchboard/platform';
import type { AppSocket } from './app-socket.js';

const socketIn = (context: ExecutionContext): AppSocket => context.switchToWs().getClient<AppSocket>();

/** What the client said, validated from this shape, unknown fields refused. */
export const PayloadOf = createParamDecorator((shape: Shape, context: ExecutionContext): object => {
  return validated(shape, context.switchToWs().getData(), { exact: true });
});

/** On whose behalf an event's calls are made. */
export const EventBy = createParamDecorator((_: unknown, context: ExecutionContext): CallOptions => {
  return { token: socketIn(context).data.actor.token, requestId: currentRequest()?.requestId };
});

export const EventActor = createParamDecorator((_: unknown, context: ExecutionContext): UserActor => {
  return socketIn(context).data.actor;
});
