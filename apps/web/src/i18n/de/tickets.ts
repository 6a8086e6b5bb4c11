import type { tickets as english } from '../en/tickets.js';

export const tickets: typeof english = {
  title: 'Tickets',
};
