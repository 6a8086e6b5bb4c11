import { UseInterceptors } from '@nestjs/common';
import { ConnectedSocket, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import {
  InConversation,
  MarkRead,
  SendMessage,
  chat,
  type Message,
  type Unread,
} from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { AckInterceptor } from '../sockets/ack.interceptor.js';
import type { AppSocket } from '../sockets/app-socket.js';
import { EventBy, PayloadOf } from '../sockets/payload.js';
import { TypingBoard } from '../typing/typing-board.js';
import { MessagesService } from './messages.service.js';

@WebSocketGateway()
@UseInterceptors(AckInterceptor)
export class MessagesGateway {
  constructor(
    private readonly messages: MessagesService,
    private readonly typing: TypingBoard,
    private readonly rpc: RpcClient,
  ) {}

  @SubscribeMessage('message:send')
  async send(
    @PayloadOf(SendMessage) payload: SendMessage,
    @ConnectedSocket() socket: AppSocket,
    @EventBy() by: CallOptions,
  ): Promise<Message> {
    const message = await this.messages.send(payload, socket.data.actor, by);
    // Whoever has sent has stopped typing.
    this.typing.silence(socket, payload.conversationId);
    return message;
  }

  @SubscribeMessage('message:read')
  read(@PayloadOf(MarkRead) payload: MarkRead, @EventBy() by: CallOptions): Promise<Unread> {
    return this.rpc.call(chat.markRead, payload, by);
  }

  @SubscribeMessage('ai:stop')
  async stop(@PayloadOf(InConversation) payload: InConversation, @EventBy() by: CallOptions): Promise<void> {
    await this.rpc.call(chat.stopAnswer, { id: payload.conversationId }, by);
  }
}
