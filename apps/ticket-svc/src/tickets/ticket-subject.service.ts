import { Injectable } from '@nestjs/common';
import {
  chat,
  type CreateTicket,
  isStaff,
  type PersonRef,
  ticket as contract,
  type TicketConversation,
} from '@switchboard/contracts';
import { type Call, Database, fail, RpcClient, ServiceError, type UserActor } from '@switchboard/platform';
import { PeopleRepository } from '../people/people.repository.js';
import type { Person } from '../people/person.entity.js';
import { invalid } from './ticket-faults.js';

/** Whom a ticket is for, and the conversation it belongs to if there is one already. */
export interface Subject {
  readonly customer: PersonRef;
  readonly conversation: TicketConversation | null;
}

/** Finds out what a request for a new ticket is about. */
@Injectable()
export class TicketSubjects {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly rpc: RpcClient,
  ) {}

  async of(request: CreateTicket, call: Call<UserActor>): Promise<Subject> {
    const { userId, name, role } = call.actor;
    const conversation = request.conversationId
      ? await this.conversation(request.conversationId, call)
      : null;
    if (!isStaff(role)) {
      if (conversation && conversation.customer.id !== userId) throw noSuchConversation();
      return { customer: { id: userId, name }, conversation };
    }
    const named = await this.named(request, call);
    if (!conversation) {
      return { customer: named ?? invalid('customerEmail', 'Whom is it for? Give an address'), conversation };
    }
    if (named && named.id !== conversation.customer.id)
      invalid('conversationId', 'This conversation is with somebody else');
    return { customer: conversation.customer, conversation };
  }

  private async conversation(
    conversationId: string,
    { actor: { workspaceId }, requestId }: Call<UserActor>,
  ): Promise<TicketConversation> {
    return this.rpc.call(chat.findForTicket, { workspaceId, conversationId }, { requestId });
  }

  /** The customer that staff name, if they do. */
  private async named(
    { customerId, customerEmail }: CreateTicket,
    { actor: { workspaceId } }: Call<UserActor>,
  ): Promise<PersonRef | null> {
    if (!customerId && !customerEmail) return null;
    const person = await this.database.inWorkspace(workspaceId, (tx) =>
      customerId
        ? this.people.find(tx, workspaceId, customerId)
        : this.people.findByEmail(tx, workspaceId, customerEmail ?? ''),
    );
    if (isCustomer(person)) return { id: person.userId, name: person.name };
    if (customerId) fail(contract.createTicket, 'NOT_FOUND', 'There is no such customer');
    return invalid('customerEmail', 'No customer of this workspace has this address');
  }
}

const isCustomer = (person: Person | null): person is Person =>
  person !== null && person.isActive && person.role === 'customer';

const noSuchConversation = (): ServiceError =>
  new ServiceError('not-found', 'NOT_FOUND', 'There is no such conversation');
