/** What customers complained about: the newest answer of the assistant in a conversation, or the conversation as a whole. */
export const reports = [
  {
    by: 'customer2@demo.test',
    title: 'Setting up two-factor sign-in',
    about: 'answer',
    issueType: 'incorrect_information',
    description: 'There is no page called Security in my settings, so I can’t follow the steps.',
  },
  {
    by: 'customer2@demo.test',
    title: 'Charged twice in March',
    about: 'conversation',
    issueType: 'need_human_agent',
    priority: 'urgent',
    description: 'I asked for a person, and the money still isn’t back.',
    takenBy: 'agent@demo.test',
  },
];

/** Files a report once: one that is there is left alone. */
export async function fileReport({ by, title, about, takenBy, ...report }, as) {
  const request = as[by];
  const conversation = (await request('GET', '/conversations?limit=100')).find((own) => own.title === title);
  const { id: conversationId } = conversation;
  const [known] = await request('GET', `/reports?conversation=${conversationId}`);
  const messageId = about === 'answer' ? await newestAnswer(request, conversationId) : undefined;
  const { id, status } =
    known ?? (await request('POST', '/reports', { ...report, conversationId, messageId }));
  if (takenBy && status === 'pending') await as[takenBy]('PUT', `/reports/${id}/assign`, {});
}

async function newestAnswer(request, conversationId) {
  const messages = await request('GET', `/conversations/${conversationId}/messages?limit=100`);
  return messages.findLast(({ senderType }) => senderType === 'assistant')?.id;
}
