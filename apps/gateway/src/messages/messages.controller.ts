import { Controller, Get, Post, Put, Req, UseInterceptors } from '@nestjs/common';
import {
  MarkReadBody,
  Message,
  MessageQuery,
  RetryBody,
  SendMessageBody,
  SendQuery,
  SentMessage,
  Unread,
  chat,
} from '@switchboard/contracts';
import { RpcClient, type CallOptions, type UserActor } from '@switchboard/platform';
import type { Request } from 'express';
import { By, Me } from '../http/caller.js';
import { BodyOf, IdParam, QueryOf } from '../http/input.js';
import type { Listed } from '../http/listed.js';
import { Route } from '../http/route.js';
import { goneSignal } from '../http/gone-signal.js';
import { RefuseWhenFull } from '../overload/refuse-when-full.js';
import { MessagesService } from './messages.service.js';

@Controller('api/conversations/:id')
export class MessagesController {
  constructor(
    private readonly messages: MessagesService,
    private readonly rpc: RpcClient,
  ) {}

  @Get('messages')
  @Route({ who: 'member', does: 'Messages, ascending', data: { page: Message }, calls: [chat.listMessages] })
  list(
    @IdParam() id: string,
    @QueryOf(MessageQuery) query: MessageQuery,
    @By() by: CallOptions,
  ): Promise<Listed<Message>> {
    return this.messages.list({ ...query, conversationId: id }, by);
  }

  @Post('messages')
  @UseInterceptors(RefuseWhenFull)
  @Route({ who: 'member', does: 'Send a message', status: 201, data: SentMessage, calls: [chat.sendMessage] })
  send(
    @IdParam() id: string,
    @BodyOf(SendMessageBody) body: SendMessageBody,
    @QueryOf(SendQuery) { wait }: SendQuery,
    @By() by: CallOptions,
    @Me() me: UserActor,
    @Req() request: Request,
  ): Promise<SentMessage> {
    const until = wait ? goneSignal(request) : undefined;
    return this.messages.sendAndAnswer({ ...body, conversationId: id }, me, by, until);
  }

  @Put('read')
  @Route({ who: 'member', does: 'Mark as read', data: Unread, calls: [chat.markRead] })
  read(
    @IdParam() conversationId: string,
    @BodyOf(MarkReadBody) body: MarkReadBody,
    @By() by: CallOptions,
  ): Promise<Unread> {
    return this.rpc.call(chat.markRead, { ...body, conversationId }, by);
  }

  @Post('retry')
  @Route({ who: 'member', does: 'Ask the assistant again', status: 202, data: Message, calls: [chat.retry] })
  retry(
    @IdParam() conversationId: string,
    @BodyOf(RetryBody) body: RetryBody,
    @By() by: CallOptions,
  ): Promise<Message> {
    return this.rpc.call(chat.retry, { ...body, conversationId }, by);
  }
}
