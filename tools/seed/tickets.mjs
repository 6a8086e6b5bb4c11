/** Tickets of the demo workspace, told as requests to the public API, in order. */
export const tickets = [
  {
    customer: 'customer@demo.test',
    title: 'Invoice shows the old address',
    description:
      'We moved in May. The invoices since then still carry the address in Brno; accounting sends them back.',
    priority: 'medium',
    steps: [
      { by: 'agent@demo.test', takes: true },
      { by: 'agent@demo.test', tags: ['billing'] },
      {
        by: 'agent@demo.test',
        say: 'Thank you, Clara. May I issue the June invoice again with the new address?',
      },
      { by: 'customer@demo.test', say: 'Yes please, and the one of July as well.' },
      { by: 'agent@demo.test', note: 'Master data is changed. The July run has not been sent yet.' },
      { by: 'agent@demo.test', status: 'in_progress' },
    ],
  },
  {
    customer: 'customer2@demo.test',
    title: 'Export stops at 10,000 rows',
    description: 'The CSV export of our orders ends after exactly 10,000 rows. We have 14,212.',
    priority: 'high',
    steps: [
      { by: 'agent2@demo.test', takes: true },
      { by: 'agent2@demo.test', tags: ['bug', 'export'] },
      { by: 'agent2@demo.test', escalate: 'They close their books on Friday.' },
      { by: 'agent2@demo.test', note: 'Reproduced. The limit is in the report service; a fix is in review.' },
    ],
  },
  {
    customer: 'customer2@demo.test',
    title: 'Please add a second user to our account',
    description: 'My colleague Ines needs access as well.',
    priority: 'low',
    steps: [
      { by: 'agent@demo.test', say: 'Done: Ines has an invitation in her mailbox.' },
      { by: 'agent@demo.test', status: 'resolved' },
      { by: 'customer2@demo.test', status: 'closed' },
    ],
  },
  {
    customer: 'customer@demo.test',
    title: 'The replacement lamp flickers',
    description: 'It is the second one. Can somebody call me before I send this one back, too?',
    priority: 'high',
    steps: [],
  },
];
