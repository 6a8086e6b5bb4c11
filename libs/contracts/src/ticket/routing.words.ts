/** Why somebody got a piece of work, or why it went back into the queue. */
export const ROUTING_RULES = ['least_loaded', 'same_agent', 'agent_offline', 'agent_left'] as const;
/**
 * `least_loaded`: of those who were there, know the category and had room, the one with the least open work.
 * `same_agent`: whoever has the conversation that a ticket is about.
 * `agent_offline`: whoever had it has been away for too long. `agent_left`: whoever had it is no agent any more.
 */
export type RoutingRule = (typeof ROUTING_RULES)[number];
