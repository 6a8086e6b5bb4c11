import {
  type AutoAssign,
  type AutoAssigned,
  chat,
  type Category,
  type ConversationChanged,
  type ConversationFact,
  type EventContract,
  sampleOf,
} from '@switchboard/contracts';
import type { TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';
import { announce } from './announce.js';

/** chat-svc as far as routing knows it: conversations that people move and routing asks it to move. */
export class ChatStandIn {
  readonly conversations = new Map<string, ConversationFact & { workspaceId: string }>();
  /** Everyone a conversation was given to, in order. */
  readonly given: { id: string; to: string; loads: Record<string, number> }[] = [];
  readonly asked: AutoAssign[] = [];
  /** Runs before an assignment is carried out: what people do meanwhile. */
  before: (request: AutoAssign) => Promise<void> = () => Promise.resolve();

  private constructor(private readonly ticket: TestService) {}

  static async start(ticket: TestService): Promise<ChatStandIn> {
    const standIn = new ChatStandIn(ticket);
    await ticket.broker.standIn(chat.autoAssign, (request) => standIn.autoAssign(request));
    return standIn;
  }

  /** A customer asks for a person. */
  async handOff(workspaceId: string, change: Partial<ConversationFact> = {}): Promise<string> {
    const id = uuid();
    const sample = sampleOf(chat.handoffRequested.payload)['conversation'] as ConversationFact;
    this.conversations.set(id, {
      ...sample,
      ...{ id, workspaceId, version: 1, channel: 'portal', status: 'escalated', handler: 'assistant' },
      ...{ assignedAgent: null, assignedBecause: null, handoffReason: 'customer' },
      ...{ waitingSince: new Date().toISOString(), category: 'general' satisfies Category },
      ...change,
    });
    await this.tell(chat.handoffRequested, id);
    return id;
  }

  async change(
    contract: EventContract<ConversationChanged>,
    id: string,
    change: Partial<ConversationFact>,
    by: string | null = null,
  ): Promise<void> {
    const before = this.get(id).assignedAgent;
    Object.assign(this.get(id), change, { version: this.get(id).version + 1 });
    await this.tell(contract, id, by, before);
  }

  /** The customer’s message that starts the clock. */
  async customerWrites(id: string): Promise<void> {
    await this.change(chat.queued, id, { waitingSince: new Date().toISOString() });
  }

  /** Its handoff is heard of once more, as it was then. */
  async repeat(id: string, as: Partial<ConversationFact>): Promise<void> {
    const { workspaceId } = this.get(id);
    const data = { conversation: { ...this.form(id), ...as }, by: null, previousStatus: null };
    await announce(this.ticket, chat.handoffRequested, { workspaceId, sequence: 1, data });
  }

  get(id: string): ConversationFact & { workspaceId: string } {
    const conversation = this.conversations.get(id);
    if (!conversation) throw new Error('No such conversation');
    return conversation;
  }

  agentOf(id: string): string | null {
    return this.get(id).assignedAgent?.id ?? null;
  }

  loadOf(agentId: string): number {
    return [...this.conversations.values()].filter(
      ({ assignedAgent, status }) => assignedAgent?.id === agentId && status !== 'resolved',
    ).length;
  }

  private async autoAssign(request: AutoAssign): Promise<AutoAssigned> {
    this.asked.push(request);
    await this.before(request);
    const { conversationId, from, to, because } = request;
    const conversation = this.get(conversationId);
    const isOpen = conversation.status === 'active' || conversation.status === 'escalated';
    const there =
      this.agentOf(conversationId) === from && (from !== null || conversation.waitingSince !== null);
    if (!isOpen || !there) return { done: false, conversation: this.form(conversationId) };
    const loads = Object.fromEntries(because.candidates.map(({ id, load }) => [id, load]));
    if (to) this.given.push({ id: conversationId, to, loads });
    await this.change(chat.assigned, conversationId, {
      assignedAgent: to ? { id: to, name: 'Somebody' } : null,
      assignedBecause: because,
      handler: 'agent',
      waitingSince: to ? conversation.waitingSince : new Date().toISOString(),
    });
    return { done: true, conversation: this.form(conversationId) };
  }

  private form(id: string): ConversationFact {
    const { workspaceId: _, ...conversation } = this.get(id);
    return structuredClone(conversation);
  }

  private async tell(
    contract: EventContract<ConversationChanged>,
    id: string,
    by: string | null = null,
    previousAgent: ConversationFact['assignedAgent'] = null,
  ): Promise<void> {
    const { workspaceId, version: sequence, assignedAgent } = this.get(id);
    const moved = previousAgent?.id !== assignedAgent?.id;
    await announce(this.ticket, contract, {
      workspaceId,
      sequence,
      data: {
        conversation: this.form(id),
        by: by === null ? null : { id: by, name: 'Somebody', role: 'agent' },
        previousStatus: null,
        ...(moved ? { agent: assignedAgent, previousAgent } : {}),
      },
    });
  }
}
