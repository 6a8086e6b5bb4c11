import type { Channel, Handler, PersonRef } from '@switchboard/contracts';
import { created } from './conversation.js';
import type { Conversation } from './conversation.entity.js';

export type CustomerOf = PersonRef & { readonly clientId?: string | null };

interface NewConversation {
  readonly workspaceId: string;
  readonly id: string;
  readonly number: number;
  readonly now: Date;
  readonly title: string | null;
  readonly channel: Channel;
  readonly handler: Handler;
  readonly customer: CustomerOf;
  readonly assistantId: string | null;
}

/** Version 0: the fact of its creation is its first version. */
export function newConversation({ now, handler, customer, ...given }: NewConversation): Conversation {
  const { assigned: _, ...state } = created(handler);
  return {
    ...given,
    ...state,
    version: 0,
    publicVersion: 0,
    category: 'general',
    sentiment: null,
    sentimentTrend: 'flat',
    frustratedInRow: 0,
    unknownInRow: 0,
    customerId: customer.id,
    customerName: customer.name,
    clientId: customer.clientId ?? null,
    assignedTo: null,
    assignedName: null,
    assignedBecause: null,
    routedBy: null,
    lastSeq: 0,
    lastNoteSeq: 0,
    answeredSeq: 0,
    customerCount: 0,
    assistantCount: 0,
    agentCount: 0,
    preview: null,
    previewBy: null,
    askedAt: null,
    responseCount: 0,
    responseMs: 0,
    ratingScore: null,
    ratingComment: null,
    tags: [],
    commandVersion: 0,
    hasTicket: given.channel === 'ticket',
    locked: false,
    ticketVersion: 0,
    lastAt: now,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
