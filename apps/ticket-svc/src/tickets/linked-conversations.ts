import { LIMITS, type LinkedConversation } from '@switchboard/contracts';

/** As much of a ticket as says which conversations it has. */
interface Linking {
  readonly conversationId: string;
  readonly linkedConversations: readonly LinkedConversation[];
}

/** The links of a ticket with one more. The same list when it has this conversation already; null when it can take no more. */
export function withLink(ticket: Linking, added: LinkedConversation): readonly LinkedConversation[] | null {
  const { conversationId, linkedConversations: links } = ticket;
  if (added.id === conversationId || links.some(({ id }) => id === added.id)) return links;
  return links.length < LIMITS.ticketLinks ? [...links, added] : null;
}

export function withoutLink(
  { linkedConversations: links }: Linking,
  removed: string,
): readonly LinkedConversation[] {
  return links.filter(({ id }) => id !== removed);
}

/** As people read them: `#12, #14`. */
export const numbersOf = (links: readonly LinkedConversation[]): string =>
  links.map(({ number }) => `#${number}`).join(', ');
