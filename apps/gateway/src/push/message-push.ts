import { Injectable } from '@nestjs/common';
import { customerMessage, type Message, type MessageFact, type MessageRead } from '@switchboard/contracts';
import { RoomPush, type Forms } from '../rooms/room-push.js';
import { rooms } from '../sockets/room-names.js';
import { SocketServer } from '../sockets/socket-server.js';

/** Messages to those who are in the conversation, in the order in which they were written. */
@Injectable()
export class MessagePush {
  constructor(
    private readonly push: RoomPush,
    private readonly server: SocketServer,
  ) {}

  created({ message }: MessageFact): void {
    this.push.push(message.conversationId, 'message:received', formsOf(message));
  }

  updated({ message }: MessageFact): void {
    this.push.push(message.conversationId, 'message:updated', formsOf(message));
  }

  read(workspaceId: string, { conversationId, userId, upToSeq, unread, readAt }: MessageRead): void {
    this.push.both(conversationId, 'message:read', { conversationId, userId, upToSeq, readAt });
    this.unread(workspaceId, userId, conversationId, unread);
  }

  /** To all tabs of one person. */
  unread(workspaceId: string, userId: string, conversationId: string, unread: number): void {
    this.server.local?.to(rooms.user(workspaceId, userId)).emit('conversation:unread', { conversationId, unread });
  }
}

/** A note has no customer form. */
function formsOf(message: Message): Forms<{ conversationId: string; message: Message }> {
  const { conversationId } = message;
  const staff = { conversationId, message };
  return message.private ? { staff } : { staff, customer: { conversationId, message: customerMessage(message) } };
}
