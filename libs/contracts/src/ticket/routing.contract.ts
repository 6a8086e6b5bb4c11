import { event } from '../define.js';
import { AgentAvailability } from './routing.dto.js';

/** Routing: what ticket-svc answers and announces about who gets which work. */
export const routing = {
  /** Fires when somebody comes, goes, is away, or chooses otherwise. */
  availabilityChanged: event({
    type: 'ticket.agent.availability-changed',
    version: 1,
    payload: AgentAvailability,
    key: (fact) => fact.userId,
  }),
} as const;
