import type { Request } from 'express';

/** Aborts when the client has hung up: nobody waits for the answer any more. */
export function goneSignal(request: Request): AbortSignal {
  const gone = new AbortController();
  request.socket.once('close', () => gone.abort());
  request.res?.once('close', () => gone.abort());
  return gone.signal;
}
