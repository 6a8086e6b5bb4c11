import { describe, expect, it } from '@jest/globals';
import { countTickets } from './ticket-outcomes.mjs';

const made = [{ id: 't', winners: 1 }];
const facts = { 'ticket.ticket.created': 1, 'ticket.ticket.assigned': 1, 'ticket.ticket.escalated': 1 };
const history = { created: 1, assignee: 1, priority: 1, escalated: 1 };
const ticket = { id: 't', conversationId: 'c', priority: 'high', opening: false, history, facts, told: 1 };
const conversation = { id: 'c', created: 1 };

describe('what became of tickets', () => {
  it('is well when everything happened once', () =>
    expect(countTickets(made, [ticket], [conversation])).toEqual({ stored: 1, lost: 0, doubled: 0 }));

  it.each([
    ['the ticket', [], [conversation], { stored: 0 }],
    ['its conversation', [ticket], [], {}],
    ['that its conversation is there', [{ ...ticket, opening: true }], [conversation], {}],
    [
      'its escalation',
      [{ ...ticket, facts: { ...facts, 'ticket.ticket.escalated': 0 } }],
      [conversation],
      {},
    ],
    ['who should be told', [{ ...ticket, told: 0 }], [conversation], {}],
  ])('has lost %s', (_, tickets, conversations, more) =>
    expect(countTickets(made, tickets, conversations)).toMatchObject({ lost: 1, doubled: 0, ...more }),
  );

  it.each([
    ['a ticket', made, [ticket, { ...ticket, id: 'again' }], [conversation]],
    ['a conversation', made, [ticket], [{ ...conversation, created: 2 }]],
    ['an assignment', made, [{ ...ticket, history: { ...history, assignee: 2 } }], [conversation]],
    ['a promise', [{ id: 't', winners: 2 }], [ticket], [conversation]],
    ['an escalation', made, [{ ...ticket, priority: 'urgent' }], [conversation]],
    ['a notification', made, [{ ...ticket, told: 2 }], [conversation]],
  ])('has doubled %s', (_, asked, tickets, conversations) =>
    expect(countTickets(asked, tickets, conversations)).toMatchObject({ lost: 0, doubled: 1 }),
  );
});
