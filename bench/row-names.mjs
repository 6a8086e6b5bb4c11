/** What `--only` takes, in the order in which they run: what fills a database comes after what is measured on a small one. */
export const rowNames = [
  'ack',
  'delivery',
  'effect',
  'token',
  'catch-up',
  'idle',
  'list',
  'overload',
  'start',
];
