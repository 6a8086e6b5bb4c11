import { Controller, Get, Post, Req, UseInterceptors } from '@nestjs/common';
import {
  chat,
  Message,
  MessageQuery,
  PageQuery,
  SendMessageBody,
  SendQuery,
  SentMessage,
  ticket,
  TicketHistoryEntry,
  TicketNote,
  TicketNoteBody,
} from '@switchboard/contracts';
import { RpcClient, type CallOptions, type UserActor } from '@switchboard/platform';
import type { Request } from 'express';
import { By, Me } from '../http/caller.js';
import { goneSignal } from '../http/gone-signal.js';
import { BodyOf, IdParam, QueryOf } from '../http/input.js';
import { listed, type Listed } from '../http/listed.js';
import { Route } from '../http/route.js';
import { MessagesService } from '../messages/messages.service.js';
import { RefuseWhenFull } from '../overload/refuse-when-full.js';

/** What is said on a ticket: in its conversation, and among staff. */
@Controller('api/tickets/:id')
export class TicketThreadsController {
  constructor(
    private readonly rpc: RpcClient,
    private readonly messages: MessagesService,
  ) {}

  @Get('messages')
  @Route({
    who: 'member',
    does: 'The messages of its conversation, ascending',
    data: { page: Message },
    calls: [ticket.ticketThread, chat.listMessages],
  })
  async list(
    @IdParam() id: string,
    @QueryOf(MessageQuery) query: MessageQuery,
    @By() by: CallOptions,
  ): Promise<Listed<Message>> {
    const { conversationId } = await this.rpc.call(ticket.ticketThread, { id, writing: false }, by);
    return this.messages.list({ ...query, conversationId }, by);
  }

  @Post('messages')
  @UseInterceptors(RefuseWhenFull)
  @Route({
    who: 'member',
    does: 'Send a message into its conversation',
    status: 201,
    data: SentMessage,
    calls: [ticket.ticketThread, chat.sendMessage],
  })
  async send(
    @IdParam() id: string,
    @BodyOf(SendMessageBody) body: SendMessageBody,
    @QueryOf(SendQuery) { wait }: SendQuery,
    @By() by: CallOptions,
    @Me() me: UserActor,
    @Req() request: Request,
  ): Promise<SentMessage> {
    const until = wait ? goneSignal(request) : undefined;
    const { conversationId } = await this.rpc.call(ticket.ticketThread, { id, writing: true }, by);
    return this.messages.sendAndAnswer({ ...body, conversationId }, me, by, until);
  }

  @Get('notes')
  @Route({
    who: 'staff',
    does: 'What staff tell each other, oldest first',
    data: { page: TicketNote },
    calls: [ticket.listTicketNotes],
  })
  async notes(
    @IdParam() id: string,
    @QueryOf(PageQuery) query: PageQuery,
    @By() by: CallOptions,
  ): Promise<Listed<TicketNote>> {
    return listed(await this.rpc.call(ticket.listTicketNotes, { ...query, id }, by));
  }

  @Post('notes')
  @Route({
    who: 'staff',
    does: 'Add a note for staff',
    status: 201,
    data: TicketNote,
    calls: [ticket.addTicketNote],
  })
  addNote(
    @IdParam() id: string,
    @BodyOf(TicketNoteBody) body: TicketNoteBody,
    @By() by: CallOptions,
  ): Promise<TicketNote> {
    return this.rpc.call(ticket.addTicketNote, { ...body, id }, by);
  }

  @Get('history')
  @Route({
    who: 'staff',
    does: 'Who changed what, oldest first',
    data: { page: TicketHistoryEntry },
    calls: [ticket.ticketHistory],
  })
  async history(
    @IdParam() id: string,
    @QueryOf(PageQuery) query: PageQuery,
    @By() by: CallOptions,
  ): Promise<Listed<TicketHistoryEntry>> {
    return listed(await this.rpc.call(ticket.ticketHistory, { ...query, id }, by));
  }
}
