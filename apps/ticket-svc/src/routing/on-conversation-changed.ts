import { Injectable } from '@nestjs/common';
import { chat, type ConversationChanged } from '@switchboard/contracts';
import { afterCommit, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { routedForm } from './routed-form.js';
import { RoutedConversationsRepository } from './routed-conversations.repository.js';
import { RoutingWake } from './routing-wake.js';

const consumer = { consumer: 'ticket-routing' } as const;

/** Keeps who waits and who has what. A new conversation is neither, and one that is only renamed stays what it was. */
@Injectable()
export class OnConversationChanged {
  constructor(
    private readonly conversations: RoutedConversationsRepository,
    private readonly wake: RoutingWake,
  ) {}

  @OnEvent(chat.handoffRequested, consumer)
  handoffRequested(tx: EntityManager, change: ConversationChanged, fact: Named): Promise<void> {
    return this.keep(tx, change, fact);
  }

  @OnEvent(chat.queued, consumer)
  queued(tx: EntityManager, change: ConversationChanged, fact: Named): Promise<void> {
    return this.keep(tx, change, fact);
  }

  @OnEvent(chat.takenOver, consumer)
  takenOver(tx: EntityManager, change: ConversationChanged, fact: Named): Promise<void> {
    return this.keep(tx, change, fact);
  }

  @OnEvent(chat.handedBack, consumer)
  handedBack(tx: EntityManager, change: ConversationChanged, fact: Named): Promise<void> {
    return this.keep(tx, change, fact);
  }

  /** Whoever put it back themselves doesn't get it again; what routing took from somebody may return to them. */
  @OnEvent(chat.assigned, consumer)
  assigned(tx: EntityManager, change: ConversationChanged, fact: Named): Promise<void> {
    return this.keep(tx, change, fact, { passedBy: change.by ? change.previousAgent?.id : null });
  }

  @OnEvent(chat.deEscalated, consumer)
  deEscalated(tx: EntityManager, change: ConversationChanged, fact: Named): Promise<void> {
    return this.keep(tx, change, fact);
  }

  @OnEvent(chat.conversationCategorised, consumer)
  categorised(tx: EntityManager, change: ConversationChanged, fact: Named): Promise<void> {
    return this.keep(tx, change, fact);
  }

  @OnEvent(chat.conversationSnoozed, consumer)
  snoozed(tx: EntityManager, change: ConversationChanged, fact: Named): Promise<void> {
    return this.keep(tx, change, fact);
  }

  @OnEvent(chat.conversationResolved, consumer)
  resolved(tx: EntityManager, change: ConversationChanged, fact: Named): Promise<void> {
    return this.keep(tx, change, fact);
  }

  @OnEvent(chat.conversationReopened, consumer)
  reopened(tx: EntityManager, change: ConversationChanged, fact: Named): Promise<void> {
    return this.keep(tx, change, fact);
  }

  @OnEvent(chat.conversationDeleted, consumer)
  deleted(tx: EntityManager, change: ConversationChanged, fact: Named): Promise<void> {
    return this.keep(tx, change, fact, { gone: true });
  }

  private async keep(
    tx: EntityManager,
    { conversation, previousAgent }: ConversationChanged,
    { workspaceid }: Named,
    how: { passedBy?: string | null; gone?: boolean } = {},
  ): Promise<void> {
    if (!(await this.conversations.keep(tx, workspaceid, conversation, how))) return;
    const { waitingSince, assignedTo } = routedForm(conversation, how.gone ?? false);
    const freed = previousAgent ?? (assignedTo ? null : conversation.assignedAgent);
    if (waitingSince || freed) afterCommit(tx, () => this.wake.wake(workspaceid));
  }
}

type Named = { readonly workspaceid: string };
