/** Routing: what ticket-svc answers and announces about who gets which work. */
export const routing = {} as const;
