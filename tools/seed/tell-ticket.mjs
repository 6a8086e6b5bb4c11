import { uuidOf } from './tell.mjs';

/**
 * Plays one ticket, unless it has been played to its last status. Half a one is played again: every step leaves alone
 * what is done.
 */
export async function tellTicket({ customer, steps, ...words }, as) {
  const known = (await as[customer]('GET', '/tickets?limit=100')).find(({ title }) => title === words.title);
  const { id, status } = known ?? (await as[customer]('POST', '/tickets', words));
  const last = steps.findLast((step) => step.status)?.status;
  // Moved as far as it goes: playing it again would move it back.
  if (last && status === last) return;
  for (const [index, step] of steps.entries()) {
    await play(`/tickets/${id}`, step, as[step.by], uuidOf(`${id}/${index}`));
  }
}

async function play(base, step, request, key) {
  const { say, note, tags, status, takes, escalate } = step;
  if (say) await request('POST', `${base}/messages`, { content: say, clientMessageId: key });
  if (tags) await request('PATCH', base, { tags });
  if (status) await request('PUT', `${base}/status`, { status });
  if (takes) {
    const { id: agentId } = await request('GET', '/auth/profile');
    await request('PUT', `${base}/assignee`, { agentId, force: true });
  }
  if (note && !(await request('GET', `${base}/notes`)).some(({ content }) => content === note))
    await request('POST', `${base}/notes`, { content: note });
  if (escalate && !(await request('GET', base)).escalatedAt)
    await request('POST', `${base}/escalate`, { reason: escalate });
}
