import { groupBy } from './group-by.mjs';

/**
 * Compares what the clients saw with what is stored. `rows` are the public messages of all conversations in the order of
 * `seq`; `kept` says what counters kept of them. Gives counts and, for each that isn't zero, why.
 */
export function verdict(ledger, { rows, kept }) {
  const faults = { lost: [], doubled: [], reordered: [] };
  const blame = (kind, count, why) => count > 0 && faults[kind].push({ count, why });
  const byConversation = groupBy(rows, ({ conversationId }) => conversationId);
  const byKey = groupBy(
    rows.filter(({ clientMessageId }) => clientMessageId !== null),
    ({ clientMessageId }) => clientMessageId,
  );
  const acknowledged = [...ledger.acknowledged.values()];

  blame(
    'lost',
    acknowledged.filter((one) => !isStored(one, byKey)).length,
    'acknowledged, but not stored so',
  );
  blame('lost', unseen(ledger, byConversation), 'stored, but not shown to a reader');
  blame('lost', gaps(byConversation), 'a number that no message has');
  blame('lost', rows.filter(({ answer }) => answer === 'pending').length, 'a question without an end');

  blame('doubled', surplus(byKey), 'stored twice under one key');
  blame('doubled', surplus(groupBy(rows, sameWords)), 'the same words stored twice');
  blame('doubled', surplus(groupBy(rows.filter(isAnswer), ({ inReplyTo }) => inReplyTo)), 'answered twice');
  blame('doubled', ledger.pushedTwice, 'pushed twice on one connection');
  blame('doubled', ledger.contradictions, 'acknowledged twice, differently');
  blame('doubled', miscounted(kept), 'a counter that disagrees with what it counts');

  blame('reordered', differing(ledger, byConversation), 'shown in another order than stored');
  blame('reordered', ledger.pushedOutOfOrder, 'pushed out of order');
  blame('reordered', ledger.shownOutOfOrder, 'shown out of order');
  blame('reordered', unordered(acknowledged), 'acknowledged later, numbered earlier');

  const sum = (kind) => faults[kind].reduce((total, { count }) => total + count, 0);
  return {
    acknowledged: acknowledged.length,
    stored: acknowledged.filter((one) => byKey.has(one.clientMessageId)).length,
    ...{ lost: sum('lost'), doubled: sum('doubled'), reordered: sum('reordered') },
    why: Object.values(faults).flat(),
  };
}

const isAnswer = ({ inReplyTo }) => inReplyTo !== null;
const sameWords = ({ conversationId, senderId, content, clientMessageId, id }) =>
  clientMessageId === null ? id : `${conversationId} ${senderId} ${content}`;

function isStored({ clientMessageId, id, seq, content }, byKey) {
  const [row] = byKey.get(clientMessageId) ?? [];
  return row?.id === id && row.seq === seq && row.content === content;
}

const surplus = (groups) => [...groups.values()].reduce((sum, group) => sum + group.length - 1, 0);

function unseen(ledger, byConversation) {
  let count = 0;
  for (const { conversationId, ids } of ledger.followed())
    count += Math.max(0, (byConversation.get(conversationId)?.length ?? 0) - ids.length);
  return count;
}

function differing(ledger, byConversation) {
  let count = 0;
  for (const { conversationId, ids } of ledger.followed()) {
    const stored = byConversation.get(conversationId) ?? [];
    count += ids.filter((id, at) => stored[at]?.id !== id).length;
  }
  return count;
}

const gaps = (byConversation) =>
  [...byConversation.values()].reduce(
    (sum, messages) => sum + messages.filter(({ seq }, at) => seq !== at + 1).length,
    0,
  );

/** A sender says the next thing only when the last one was acknowledged: numbers must follow. */
function unordered(acknowledged) {
  const bySender = groupBy(acknowledged, ({ sender, conversationId }) => `${sender} ${conversationId}`);
  let count = 0;
  for (const said of bySender.values()) {
    const inOrder = said.toSorted((a, b) => a.n - b.n);
    count += inOrder.filter(({ seq }, at) => at > 0 && seq <= inOrder[at - 1].seq).length;
  }
  return count;
}

const miscounted = (kept) => kept.filter(({ counted, actual }) => counted !== actual).length;
