import { io, type Socket } from 'socket.io-client';
import { ApiError, offlineError } from './api-error.js';
import { keeper } from './client.js';
import type { Ack, ClientEvents, ServerEvents } from './socket-events.js';

/** The acknowledgement's type is settled by `say`. */
interface Emitted {
  [event: string]: (request: object, reply: (ack: never) => void) => void;
}

export type SwitchboardSocket = Socket<ServerEvents, Emitted>;

/** How long an acknowledgement may take before the connection counts as lost for this event, in ms. */
const ACK_MS = 12_000;

export function createSocket(): SwitchboardSocket {
  return io({
    path: '/socket.io',
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 8_000,
    randomizationFactor: 0.5,
    auth: (give) => {
      keeper.fresh().then(
        (token) => give({ token }),
        () => give({ token: keeper.token ?? '' }),
      );
    },
  });
}

/** Says something and waits for the acknowledgement. Nothing is buffered: without a connection it fails at once. */
export function say<Name extends keyof ClientEvents>(
  socket: SwitchboardSocket,
  event: Name,
  request: ClientEvents[Name]['request'],
): Promise<ClientEvents[Name]['data']> {
  if (!socket.connected) return Promise.reject(offlineError());
  return new Promise((resolve, reject) => {
    socket
      .timeout(ACK_MS)
      .emit(event, request, (late: Error | null, ack: Ack<ClientEvents[Name]['data']>) => {
        if (late) reject(offlineError());
        else if (ack.ok) resolve(ack.data);
        else reject(new ApiError(0, ack.error));
      });
  });
}
