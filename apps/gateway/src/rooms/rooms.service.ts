import { Injectable } from '@nestjs/common';
import { LIMITS, chat, isStaff, type JoinBody, type JoinedRoom } from '@switchboard/contracts';
import { RpcClient, ServiceError, WithList, type CallOptions } from '@switchboard/platform';
import { AnswerRelay } from '../answers/answer-relay.js';
import type { AppSocket } from '../sockets/app-socket.js';
import { conversationOf } from '../sockets/room-names.js';
import { TypingBoard } from '../typing/typing-board.js';
import { ViewersBoard } from '../viewing/viewers-board.js';
import { RoomPush } from './room-push.js';

/** Who may be in a conversation's room chat-svc decides, in the call that also reads what the client has missed. */
@Injectable()
export class RoomsService {
  constructor(
    private readonly rpc: RpcClient,
    private readonly push: RoomPush,
    private readonly typing: TypingBoard,
    private readonly viewers: ViewersBoard,
    private readonly answers: AnswerRelay,
  ) {}

  async join(request: JoinBody, socket: AppSocket, by: CallOptions): Promise<WithList<JoinedRoom>> {
    const { conversationId } = request;
    const { userId, workspaceId, role } = socket.data.actor;
    refuseTooMany(socket);
    const { list, rest } = await this.push.enter(conversationId, socket, () =>
      this.rpc.callForList(chat.joinConversation, 'messages', request, by),
    );
    // It may have gone while it waited.
    if (!socket.connected) await this.push.leave(conversationId, socket);
    this.answers.follow(workspaceId, conversationId);
    const typing = this.typing.in(conversationId, { staff: isStaff(role), butNot: userId });
    const mayAnswer = rest.conversation.handler === 'assistant';
    const answering = mayAnswer ? await this.answers.current(conversationId) : null;
    return new WithList('messages', list, { ...rest, typing, answering });
  }

  async leave(conversationId: string, socket: AppSocket): Promise<void> {
    this.typing.silence(socket, conversationId);
    this.viewers.leave(socket, conversationId);
    await this.push.leave(conversationId, socket);
  }
}

function refuseTooMany(socket: AppSocket): void {
  const joined = [...socket.rooms].filter((room) => conversationOf(room) !== undefined);
  if (joined.length < LIMITS.roomsPerSocket) return;
  throw new ServiceError('rate-limited', 'RATE_LIMITED', 'Too many rooms: leave one first', {
    retryAfter: 1,
  });
}
