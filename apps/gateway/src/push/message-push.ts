import { Injectable } from '@nestjs/common';
import { customerMessage, type Message, type MessageFact, type MessageRead } from '@switchboard/contracts';
import { RoomPush, type Forms } from '../rooms/room-push.js';

/** Messages to those who are in the conversation, in the order in which they were written. */
@Injectable()
export class MessagePush {
  constructor(private readonly push: RoomPush) {}

  created({ message }: MessageFact): void {
    this.push.push(message.conversationId, 'message:received', formsOf(message));
  }

  updated({ message }: MessageFact): void {
    this.push.push(message.conversationId, 'message:updated', formsOf(message));
  }

  read({ conversationId, userId, upToSeq, readAt }: MessageRead): void {
    this.push.both(conversationId, 'message:read', { conversationId, userId, upToSeq, readAt });
  }
}

/** A note has no customer form. */
function formsOf(message: Message): Forms<{ conversationId: string; message: Message }> {
  const { conversationId } = message;
  const staff = { conversationId, message };
  return message.private
    ? { staff }
    : { staff, customer: { conversationId, message: customerMessage(message) } };
}
