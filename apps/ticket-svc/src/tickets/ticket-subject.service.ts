import { Injectable } from '@nestjs/common';
import {
  auth,
  chat,
  type CreateTicket,
  isStaff,
  type PersonRef,
  ticket as contract,
  type TicketConversation,
} from '@switchboard/contracts';
import { type Call, Database, fail, RpcClient, ServiceError, type UserActor } from '@switchboard/platform';
import { PeopleRepository } from '../people/people.repository.js';
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
  private named(request: CreateTicket, call: Call<UserActor>): Promise<PersonRef | null> {
    const { customerId, customerEmail, customerName: name } = request;
    if (customerId) return this.byId(customerId, call);
    return customerEmail ? this.byEmail(customerEmail, name, call) : Promise.resolve(null);
  }

  private async byId(customerId: string, { actor: { workspaceId } }: Call<UserActor>): Promise<PersonRef> {
    const person = await this.database.inWorkspace(workspaceId, (tx) =>
      this.people.find(tx, workspaceId, customerId),
    );
    if (person?.isActive && person.role === 'customer') return { id: person.userId, name: person.name };
    return fail(contract.createTicket, 'NOT_FOUND', 'There is no such customer');
  }

  /** auth-svc knows who it is, also of somebody who has registered just now; with a name it lets in who isn't known yet. */
  private async byEmail(
    email: string,
    name: string | undefined,
    { actor: { workspaceId }, requestId }: Call<UserActor>,
  ): Promise<PersonRef> {
    try {
      return await this.rpc.call(auth.admitCustomer, { workspaceId, email, name }, { requestId });
    } catch (error) {
      const code = error instanceof ServiceError ? error.code : undefined;
      if (code === 'NOT_CUSTOMER') return invalid('customerEmail', 'This person is no customer here');
      if (code !== 'NOT_FOUND') throw error;
      return invalid('customerEmail', 'Nobody here has this address: with customerName they are invited');
    }
  }
}

const noSuchConversation = (): ServiceError =>
  new ServiceError('not-found', 'NOT_FOUND', 'There is no such conversation');
