/**
 * What happened before you came: told as requests to the public API, in order. `say` is a message of that person,
 * `ask` one that waits for the assistant's answer.
 */
export const conversations = [
  {
    customer: 'customer@demo.test',
    title: 'Refund for a lamp that arrived late',
    steps: [
      { by: 'customer@demo.test', ask: 'How do I get a refund?' },
      {
        by: 'customer@demo.test',
        say: 'Thanks. My parcel came two weeks late, does that count from the delivery?',
      },
      { by: 'customer@demo.test', handoff: 'I want to be sure before I send it back.' },
      { by: 'agent@demo.test', takeover: true },
      {
        by: 'agent@demo.test',
        say: 'Hello Clara, yes: the 30 days start on the day the parcel reached you.',
      },
      { by: 'agent@demo.test', note: 'Carrier confirmed the delay. Delivery fee refunded as well.' },
      { by: 'customer@demo.test', say: 'Perfect, thank you!' },
      { by: 'agent@demo.test', tags: ['delivery', 'refund'] },
      { by: 'agent@demo.test', resolve: true },
      { by: 'customer@demo.test', rate: 5 },
    ],
  },
  {
    customer: 'customer2@demo.test',
    title: 'Setting up two-factor sign-in',
    steps: [{ by: 'customer2@demo.test', ask: 'How do I turn on two-factor authentication?' }],
  },
  {
    customer: 'customer2@demo.test',
    title: 'Charged twice in March',
    steps: [
      { by: 'customer2@demo.test', ask: 'I was charged twice for the same invoice.' },
      { by: 'customer2@demo.test', say: 'Both are listed under Billing, the number is 2031-118.' },
      { by: 'customer2@demo.test', handoff: 'Please pay the second one back.' },
    ],
  },
];
