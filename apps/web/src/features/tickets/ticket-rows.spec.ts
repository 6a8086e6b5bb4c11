import { describe, expect, it } from '@jest/globals';
import type { Ticket } from '@switchboard/contracts';
import { relationTo, ticketBelongs, type TicketFilter, TICKETS } from './ticket-rows.js';

const ticket = {
  status: 'open',
  priority: 'high',
  tags: ['mail'],
  customer: { id: 'clara' },
  assignee: { id: 'ann' },
  conversationId: 'talk',
  linkedConversations: [{ id: 'later', number: 9 }],
  version: 3,
} as Ticket;

describe('a pushed ticket', () => {
  it.each<[TicketFilter, boolean]>([
    [{}, true],
    [{ status: 'open,in_progress', assignee: 'me' }, true],
    [{ assignee: 'none' }, false],
    [{ priority: 'urgent' }, false],
    [{ tag: 'mail' }, true],
    [{ tag: 'fax' }, false],
    [{ customer: 'clara', conversation: 'talk' }, true],
    [{ conversation: 'later' }, true],
    [{ conversation: 'another' }, false],
    // What a search finds, only the server knows.
    [{ search: 'mail' }, false],
  ])('belongs into %j: %s', (filter, belongs) => {
    expect(ticketBelongs(filter, ticket, 'ann')).toBe(belongs);
  });

  it('says what a conversation is to it', () => {
    expect(['talk', 'later', 'another'].map((id) => relationTo(id, ticket))).toEqual(['own', 'linked', null]);
    expect(relationTo('later', { ...ticket, linkedConversations: undefined })).toBeNull();
  });

  it('that was overtaken changes nothing', () => {
    expect(TICKETS.stale(ticket, { ...ticket, version: 2 })).toBe(true);
    expect(TICKETS.stale(ticket, { ...ticket, version: 3 })).toBe(false);
  });
});
