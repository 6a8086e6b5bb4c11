import { randomUUID } from 'node:crypto';
import { ServiceError } from '@switchboard/platform';
import { lastValueFrom, type Observable } from 'rxjs';
import type { Socket } from 'socket.io';
import { publicError } from '../http/error-body.js';

type Handler = (data: unknown, ack: unknown) => unknown;
type Transform = (handled: unknown) => Observable<unknown>;

/**
 * What one socket may say: one listener and a table. A listener for each event, let alone Nest's observable for each, would
 * cost an idle socket more memory than all the rest of it.
 */
export class SocketEvents {
  private readonly handlers = new Map<string, Handler>();

  constructor(
    socket: Socket,
    private readonly transform: Transform,
    refusalOf: (event: string) => ServiceError | undefined,
  ) {
    socket.onAny((event: string, ...said: unknown[]) => {
      const ack = typeof said.at(-1) === 'function' ? said.pop() : undefined;
      const refusal = refusalOf(event);
      if (!refusal) void this.answer(event, said, ack);
      else if (typeof ack === 'function') ack(refused(refusal));
    });
  }

  on(event: string, handler: Handler): void {
    this.handlers.set(event, handler);
  }

  private async answer(event: string, said: unknown[], ack: unknown): Promise<void> {
    const handler = this.handlers.get(event);
    const data = said.length > 1 ? said : said[0];
    // Never rejects: the interceptor has made an acknowledgement of whatever was thrown.
    const answer = handler ? await lastValueFrom(this.transform(handler(data, ack))) : refused(UNKNOWN);
    if (typeof ack === 'function') ack(answer);
  }
}

/** A client that says what nobody understands is told so instead of waiting for ever. */
const UNKNOWN = new ServiceError('not-found', 'NOT_FOUND', 'There is no such event');

function refused(error: ServiceError): object {
  return { ok: false, error: publicError(error, randomUUID()) };
}
