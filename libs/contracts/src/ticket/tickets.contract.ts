/** Tickets: what ticket-svc answers and announces about them. */
export const tickets = {} as const;
