import { ServiceError } from '@switchboard/platform';
import { v7 as uuid } from 'uuid';
import { publicError } from '../http/error-body.js';
import type { AppSocket } from './app-socket.js';

/** A client that says what nobody understands is told so instead of waiting for ever. */
export function refuseUnknownEvents(socket: AppSocket): void {
  socket.onAny((event: string, ...given: unknown[]) => {
    const ack = given.at(-1);
    if (socket.listenerCount(event) > 0 || typeof ack !== 'function') return;
    const error = new ServiceError('not-found', 'NOT_FOUND', 'There is no such event');
    ack({ ok: false, error: publicError(error, uuid()) });
  });
}
