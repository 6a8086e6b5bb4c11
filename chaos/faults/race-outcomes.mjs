/** Reads threads as a person would: who had the conversation when an answer came? */
export function countOutcomes(rows) {
  const count = { questions: 0, answers: 0, late: 0, twice: 0, pending: 0 };
  const answered = new Set();
  let thread;
  let assistantHandles = true;
  for (const { conversationId, senderType, code, inReplyTo, answer } of rows) {
    if (conversationId !== thread) assistantHandles = true;
    thread = conversationId;
    if (code === 'agent_joined') assistantHandles = false;
    if (code === 'handed_back') assistantHandles = true;
    if (senderType === 'customer') count.questions += 1;
    if (answer === 'pending') count.pending += 1;
    if (senderType !== 'assistant') continue;
    count.answers += 1;
    if (!assistantHandles) count.late += 1;
    if (answered.has(inReplyTo)) count.twice += 1;
    answered.add(inReplyTo);
  }
  return count;
}
