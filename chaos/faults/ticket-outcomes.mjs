/** What happens to each ticket of the race: once in its history, once as a fact. */
const changes = { created: 'created', assignee: 'assigned', escalated: 'escalated' };

/**
 * What became of tickets. Lost: not stored, without its conversation, nobody's, not escalated, or told to nobody. Doubled: any of that
 * more than once, a ticket that nobody asked for, one that two agents were promised, a priority that rose twice.
 */
export function countTickets(made, tickets, conversations) {
  const created = new Map(conversations.map((row) => [row.id, row.created]));
  const stored = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const count = { stored: 0, lost: 0, doubled: Math.max(0, tickets.length - made.length) };
  for (const { id, winners } of made) {
    const ticket = stored.get(id);
    if (ticket) count.stored += 1;
    const times = [
      ...Object.keys(changes).map((field) => ticket?.history?.[field] ?? 0),
      ...Object.values(changes).map((fact) => ticket?.facts?.[`ticket.ticket.${fact}`] ?? 0),
      ...[winners, ticket?.told ?? 0, created.get(ticket?.conversationId) ?? 0],
    ];
    if (times.some((n) => n < 1) || ticket?.opening) count.lost += 1;
    if (times.some((n) => n > 1) || ticket?.priority === 'urgent') count.doubled += 1;
  }
  return count;
}
