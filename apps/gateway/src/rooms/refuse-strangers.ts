import { ServiceError } from '@switchboard/platform';
import type { AppSocket } from '../sockets/app-socket.js';
import { rooms } from '../sockets/room-names.js';

/** @throws ServiceError NOT_FOUND: whoever isn't in the room doesn't know of the conversation. */
export function refuseStrangers(socket: AppSocket, conversationId: string): void {
  if (socket.rooms.has(rooms.conversation(conversationId))) return;
  throw new ServiceError('not-found', 'NOT_FOUND', 'Join the conversation first');
}
