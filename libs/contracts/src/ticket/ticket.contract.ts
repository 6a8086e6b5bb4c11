import { reports } from './reports.contract.js';
import { routing } from './routing.contract.js';
import { tickets } from './tickets.contract.js';

/** Everything ticket-svc answers and announces. */
export const ticket = { ...tickets, ...reports, ...routing } as const;
