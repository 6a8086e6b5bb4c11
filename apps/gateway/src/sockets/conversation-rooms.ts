import type { ConversationFact } from '@switchboard/contracts';
import { rooms } from './room-names.js';

/** Who hears of a conversation as a whole: all staff of the workspace, and its customer wherever they are. */
export function conversationRooms(workspaceId: string, { id, customer }: ConversationFact) {
  const room = rooms.conversation(id);
  return {
    room,
    staffRoom: rooms.conversationStaff(id),
    staff: rooms.workspaceStaff(workspaceId),
    customers: [room, rooms.user(workspaceId, customer.id)],
  };
}
