/** What `--only` takes, in the order in which they run. The number is the fault's in the list of our quality page. */
export const scenarioNames = [
  '1-kill-gateway',
  '2-kill-chat-before-publish',
  '3-kill-consumer-before-ack',
  '4-kill-postgres',
  '5-kill-nats',
];

/** Quick and steady, all on one system: `npm test` runs them. */
export const ciNames = ['1-kill-gateway', '2-kill-chat-before-publish', '4-kill-postgres', '5-kill-nats'];
