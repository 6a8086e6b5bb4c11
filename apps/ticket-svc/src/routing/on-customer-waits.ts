import { Injectable } from '@nestjs/common';
import { chat, type MessageFact } from '@switchboard/contracts';
import { afterCommit, OnEvent } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { RoutedConversationsRepository } from './routed-conversations.repository.js';
import { RoutingWake } from './routing-wake.js';

/** Where no assistant is, or nobody has it, the customer's message itself starts the clock: no other fact says so. */
const startsTheClock = ({ message, conversation }: MessageFact): boolean =>
  message.senderType === 'customer' &&
  conversation.waitingSince !== null &&
  conversation.assignedAgent === null;

@Injectable()
export class OnCustomerWaits {
  constructor(
    private readonly conversations: RoutedConversationsRepository,
    private readonly wake: RoutingWake,
  ) {}

  @OnEvent(chat.messageCreated, { consumer: 'ticket-messages', when: startsTheClock })
  async waits(
    tx: EntityManager,
    { conversation }: MessageFact,
    { workspaceid }: { readonly workspaceid: string },
  ): Promise<void> {
    if (await this.conversations.keep(tx, workspaceid, conversation))
      afterCommit(tx, () => this.wake.wake(workspaceid));
  }
}
