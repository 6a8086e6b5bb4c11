import { Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import {
  AssignBody,
  BulkBody,
  BulkDone,
  BulkResults,
  Conversation,
  ConversationCounts,
  ConversationQuery,
  CreateConversation,
  HandoffBody,
  RatingBody,
  TakeoverBody,
  UndoBulk,
  UpdateConversationBody,
  chat,
} from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';
import { By } from '../http/caller.js';
import { BodyOf, IdParam, QueryOf } from '../http/input.js';
import { Listed } from '../http/listed.js';
import { Route } from '../http/route.js';

@Controller('api/conversations')
export class ConversationsController {
  constructor(private readonly rpc: RpcClient) {}

  @Get()
  @Route({
    who: 'member',
    does: 'Conversations: staff see all, customers their own',
    data: { page: Conversation },
    calls: [chat.listConversations],
  })
  async list(
    @QueryOf(ConversationQuery) query: ConversationQuery,
    @By() by: CallOptions,
  ): Promise<Listed<Conversation>> {
    const { list, rest } = await this.rpc.callForList(chat.listConversations, 'items', query, by);
    return new Listed(list, rest);
  }

  @Get('counts')
  @Route({
    who: 'staff',
    does: 'Counts per view',
    data: ConversationCounts,
    calls: [chat.countConversations],
  })
  counts(@By() by: CallOptions): Promise<ConversationCounts> {
    return this.rpc.call(chat.countConversations, {}, by);
  }

  @Post()
  @Route({
    who: 'member',
    does: 'Begin a conversation',
    status: 201,
    data: Conversation,
    calls: [chat.createConversation],
  })
  create(@BodyOf(CreateConversation) body: CreateConversation, @By() by: CallOptions): Promise<Conversation> {
    return this.rpc.call(chat.createConversation, body, by);
  }

  @Get(':id')
  @Route({ who: 'member', does: 'A conversation', data: Conversation, calls: [chat.getConversation] })
  get(@IdParam() id: string, @By() by: CallOptions): Promise<Conversation> {
    return this.rpc.call(chat.getConversation, { id }, by);
  }

  @Patch(':id')
  @Route({
    who: 'member',
    does: 'Rename, categorise, tag, snooze, resolve or reopen; customers: rename, resolve, reopen',
    data: Conversation,
    calls: [chat.updateConversation],
  })
  update(
    @IdParam() id: string,
    @BodyOf(UpdateConversationBody) body: UpdateConversationBody,
    @By() by: CallOptions,
  ): Promise<Conversation> {
    return this.rpc.call(chat.updateConversation, { ...body, id }, by);
  }

  @Delete(':id')
  @Route({ who: 'admin', does: 'Delete a conversation', status: 204, calls: [chat.deleteConversation] })
  async delete(@IdParam() id: string, @By() by: CallOptions): Promise<void> {
    await this.rpc.call(chat.deleteConversation, { id }, by);
  }

  @Post(':id/handoff')
  @Route({ who: 'member', does: 'Ask for a person', data: Conversation, calls: [chat.handoff] })
  handoff(
    @IdParam() id: string,
    @BodyOf(HandoffBody) body: HandoffBody,
    @By() by: CallOptions,
  ): Promise<Conversation> {
    return this.rpc.call(chat.handoff, { ...body, id }, by);
  }

  @Post(':id/takeover')
  @Route({
    who: 'staff',
    does: 'Take it over: the assistant falls silent',
    data: Conversation,
    calls: [chat.takeover],
  })
  takeover(
    @IdParam() id: string,
    @BodyOf(TakeoverBody) body: TakeoverBody,
    @By() by: CallOptions,
  ): Promise<Conversation> {
    return this.rpc.call(chat.takeover, { ...body, id }, by);
  }

  @Post(':id/handback')
  @Route({ who: 'member', does: 'Give it back to the assistant', data: Conversation, calls: [chat.handback] })
  handback(@IdParam() id: string, @By() by: CallOptions): Promise<Conversation> {
    return this.rpc.call(chat.handback, { id }, by);
  }

  @Post(':id/assign')
  @Route({
    who: 'staff',
    does: 'Assign it, or put it into the queue',
    data: Conversation,
    calls: [chat.assign],
  })
  assign(
    @IdParam() id: string,
    @BodyOf(AssignBody) body: AssignBody,
    @By() by: CallOptions,
  ): Promise<Conversation> {
    return this.rpc.call(chat.assign, { ...body, id }, by);
  }

  @Post(':id/rating')
  @Route({
    who: 'member',
    does: 'Rate a resolved conversation: its customer, once',
    data: Conversation,
    calls: [chat.rate],
  })
  rate(
    @IdParam() id: string,
    @BodyOf(RatingBody) body: RatingBody,
    @By() by: CallOptions,
  ): Promise<Conversation> {
    return this.rpc.call(chat.rate, { ...body, id }, by);
  }

  @Post('bulk')
  @Route({
    who: 'staff',
    does: 'The same to many conversations, each on its own; can be undone for 30 s',
    data: BulkDone,
    calls: [chat.bulk],
  })
  bulk(@BodyOf(BulkBody) body: BulkBody, @By() by: CallOptions): Promise<BulkDone> {
    return this.rpc.call(chat.bulk, body, by);
  }

  @Post('bulk/undo')
  @Route({
    who: 'staff',
    does: 'Take a bulk command back, but for what was changed since (CHANGED_SINCE)',
    data: BulkResults,
    calls: [chat.undoBulk],
  })
  undoBulk(@BodyOf(UndoBulk) body: UndoBulk, @By() by: CallOptions): Promise<BulkResults> {
    return this.rpc.call(chat.undoBulk, body, by);
  }
}
