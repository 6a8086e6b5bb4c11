/** Reports and notifications: what ticket-svc answers and announces about them. */
export const reports = {} as const;
