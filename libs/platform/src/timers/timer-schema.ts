/** pg-boss's tables. Only migrations may change them: the service's role owns nothing. */
export const TIMER_SCHEMA = 'timers';
/** One for all names of a service: a queue is a table, and a new name must not need one. */
export const TIMER_QUEUE = 'timers';
