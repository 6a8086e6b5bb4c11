import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '@switchboard/contracts';
import { numbersOf, withLink, withoutLink } from './linked-conversations.js';

const linkedConversations = [
  { id: 'a', number: 12 },
  { id: 'b', number: 14 },
];
const ticket = { conversationId: 'own', linkedConversations };

describe('the conversations linked to a ticket', () => {
  it('are kept in the order in which they came, and read as their numbers', () => {
    const links = withLink(ticket, { id: 'c', number: 3 });
    expect(links).toEqual([...linkedConversations, { id: 'c', number: 3 }]);
    expect(numbersOf(links ?? [])).toBe('#12, #14, #3');
    expect(withoutLink(ticket, 'a')).toEqual([{ id: 'b', number: 14 }]);
    expect(numbersOf([])).toBe('');
  });

  it('stay as they are when it is one of them, or the ticket’s own', () => {
    expect(withLink(ticket, { id: 'b', number: 14 })).toBe(linkedConversations);
    expect(withLink(ticket, { id: 'own', number: 1 })).toBe(linkedConversations);
    expect(withoutLink(ticket, 'unknown')).toEqual(linkedConversations);
  });

  it('are as many as the limit says', () => {
    const full = Array.from({ length: LIMITS.ticketLinks }, (_, number) => ({ id: `${number}`, number }));
    const crowded = { ...ticket, linkedConversations: full };
    expect(withLink(crowded, { id: 'one more', number: 99 })).toBeNull();
    expect(withLink(crowded, full[3]!)).toBe(full);
  });
});
