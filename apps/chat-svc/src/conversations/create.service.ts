import { Injectable } from '@nestjs/common';
import {
  type Channel,
  chat,
  type Conversation as ConversationDto,
  type CreateConversation,
  type Doer,
  isStaff,
  type PersonRef,
} from '@switchboard/contracts';
import { type Call, Database, fail, Idempotency, type UserActor } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AssistantsRepository } from '../people/assistants.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { PeopleService } from '../people/people.service.js';
import { presentConversation } from './conversation.presenter.js';
import { ConversationsRepository } from './conversations.repository.js';
import { Draft } from './draft.js';
import { Drafts } from './drafts.js';
import { type CustomerOf, newConversation } from './new-conversation.js';

interface Beginning {
  readonly workspaceId: string;
  readonly id: string;
  readonly title: string | null;
  readonly channel: Channel;
  readonly customer: PersonRef;
  readonly byStaff: boolean;
  /** Null: none is active. */
  readonly assistant: { readonly id: string | null } | null;
  readonly by: Doer | null;
}

@Injectable()
export class CreateService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly peopleService: PeopleService,
    private readonly people: PeopleRepository,
    private readonly assistants: AssistantsRepository,
    private readonly conversations: ConversationsRepository,
    private readonly drafts: Drafts,
  ) {}

  async create(request: CreateConversation, call: Call<UserActor>): Promise<ConversationDto> {
    await this.peopleService.meet(call.actor);
    return this.database.inWorkspace(call.actor.workspaceId, (tx) =>
      this.idempotency.once(tx, call, chat.createConversation, request, () =>
        this.open(tx, request, call.actor),
      ),
    );
  }

  private async open(
    tx: EntityManager,
    request: CreateConversation,
    actor: UserActor,
  ): Promise<ConversationDto> {
    const { workspaceId, userId, name, role } = actor;
    const { title = null, channel = 'portal' } = request;
    const [customer, assistant] = await Promise.all([
      isStaff(role)
        ? this.customer(tx, workspaceId, request.customerId)
        : this.writer(tx, actor, request.customerId),
      this.assistant(tx, workspaceId, request.assistantId),
    ]);
    const by = { id: userId, name, role };
    const given = { workspaceId, id: uuid(), title, channel, customer };
    const draft = await this.make(tx, { ...given, byStaff: isStaff(role), assistant, by });
    return presentConversation(draft.conversation, [...draft.members.values()], actor);
  }

  /** Staff who begin a conversation have it in hand; a customer's goes to the assistant, if one is active. */
  async make(tx: EntityManager, { byStaff, assistant, by, ...given }: Beginning): Promise<Draft> {
    const [number, now] = await Promise.all([
      this.conversations.nextNumber(tx, given.workspaceId),
      this.conversations.now(tx),
    ]);
    const handler = byStaff || !assistant ? 'agent' : 'assistant';
    const row = newConversation({ ...given, number, now, handler, assistantId: assistant?.id ?? null });
    const draft = new Draft({
      conversation: row,
      members: [],
      pending: [],
      recent: [],
      automaticHandoff: true,
      now,
    });
    draft.bring({ userId: given.customer.id, role: 'customer' });
    draft.announce(chat.conversationCreated, (conversation) => ({ conversation, by, previousStatus: null }));
    await this.drafts.create(tx, draft);
    return draft;
  }

  private async writer(
    tx: EntityManager,
    { workspaceId, userId: id, name }: UserActor,
    named = id,
  ): Promise<CustomerOf> {
    if (named !== id) fail(chat.createConversation, 'FORBIDDEN', 'Staff begin conversations for others');
    return { id, name, clientId: (await this.people.find(tx, workspaceId, id))?.clientId };
  }

  private async customer(tx: EntityManager, workspaceId: string, customerId?: string): Promise<CustomerOf> {
    if (!customerId) {
      const details = [
        { field: 'customerId', message: 'customerId is needed: whom the conversation is with' },
      ];
      return fail(chat.createConversation, 'VALIDATION_FAILED', 'Some fields are not valid', { details });
    }
    const person = await this.people.find(tx, workspaceId, customerId);
    if (person?.isActive && person.role === 'customer')
      return { id: customerId, name: person.name, clientId: person.clientId };
    return fail(chat.createConversation, 'NOT_FOUND', 'There is no such customer');
  }

  /** Null: none is active. A workspace whose assistants aren't known yet has one. */
  async assistant(
    tx: EntityManager,
    workspaceId: string,
    wanted?: string,
  ): Promise<{ id: string | null } | null> {
    const known = await this.assistants.all(tx, workspaceId);
    const chosen = known.find(({ id, isActive }) => (wanted ? id === wanted : isActive));
    if (wanted && known.length > 0 && !chosen)
      fail(chat.createConversation, 'NOT_FOUND', 'There is no such assistant');
    if (known.length === 0) return { id: wanted ?? null };
    return chosen?.isActive ? { id: chosen.id } : null;
  }
}
