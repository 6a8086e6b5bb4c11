import { createHash } from 'node:crypto';

/** Plays one conversation, unless it has been played to the end. Half a one is played again: no message doubles. */
export async function tell({ customer, title, steps }, as) {
  const own = await as[customer]('GET', '/conversations?limit=100');
  const known = own.find((conversation) => conversation.title === title);
  const told = (known?.counts.customer ?? 0) + (known?.counts.agent ?? 0);
  if (known && told >= steps.filter(({ ask, say }) => ask ?? say).length) return;
  const { id } = known ?? (await as[customer]('POST', '/conversations', { title }));
  const base = `/conversations/${id}`;
  for (const [index, step] of steps.entries()) {
    const request = as[step.by];
    const message = { content: step.ask ?? step.say ?? step.note, clientMessageId: uuidOf(`${id}/${index}`) };
    if (step.ask) await request('POST', `${base}/messages?wait=assistant`, message);
    if (step.say) await request('POST', `${base}/messages`, message);
    if (step.note) await request('POST', `${base}/messages`, { ...message, private: true });
    if (step.handoff) await request('POST', `${base}/handoff`, { reason: step.handoff });
    if (step.takeover) await request('POST', `${base}/takeover`, {});
    if (step.tags) await request('PATCH', base, { tags: step.tags });
    if (step.resolve) await request('PATCH', base, { status: 'resolved' });
    if (step.rate) await request('POST', `${base}/rating`, { score: step.rate });
  }
}

/** The same every time, so that a step done again is the same message. */
export function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
