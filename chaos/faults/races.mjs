import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Person } from '../../bench/setup/api.mjs';
import { registerCustomer } from '../../bench/setup/people.mjs';
import { connectAs } from '../setup/caller.mjs';
import { countOutcomes } from './race-outcomes.mjs';

const mostWorkspaces = 10;
const leastPerWorkspace = 500;
const lanesEach = 2;
const jitterMs = 3;
const stepMs = 0.2;
const twiceEvery = 8;
const leastShare = 0.05;
const settleMs = 60_000;

/**
 * Takeovers against answers, by chat-svc's contracts: somebody asks, and at the same moment an agent takes over and the
 * answer comes, now and then twice, over two replicas of chat-svc and in several workspaces, whose counters would have them
 * wait for each other. ai-svc stands still meanwhile; when it wakes, it finds all those questions, none of them its own.
 */
export async function races(_, { victim, options, random }) {
  const gateway = await connectAs('gateway', victim);
  const ai = await connectAs('ai', victim);
  const jitter = (ms = 0) => sleep(Math.max(0, ms) + random.next() * jitterMs);
  // How much later the answer sets out than the agent: follows from who won last.
  let head = 0;
  const conversations = [];
  const codes = new Map();
  let left = options.races;

  async function lane({ owner, customer }) {
    const workspaceId = owner.session.workspace.id;
    const { id } = await customer.post('/conversations', {});
    conversations.push(id);
    let { epoch } = await customer.get(`/conversations/${id}`);
    for (; left > 0;) {
      left -= 1;
      const content = `How do I reset my password? (${left})`;
      const question = await gateway.call(
        'chat.messages.send',
        { conversationId: id, content },
        customer.token,
      );
      const answer = answerTo(question, { workspaceId, epoch });
      const takeOver = jitter(-head).then(() =>
        gateway.call('chat.conversations.takeover', { id }, owner.token),
      );
      const land = () => jitter(head).then(() => outcomeOf(ai.call('chat.answers.land', answer)));
      const lands = left % twiceEvery === 0 ? [land(), land()] : [land()];
      const [, ...landed] = await Promise.all([takeOver, ...lands]);
      for (const code of landed) codes.set(code, (codes.get(code) ?? 0) + 1);
      head += landed.includes('landed') ? stepMs : -stepMs;
      ({ epoch } = await gateway.call('chat.conversations.handback', { id }, owner.token));
    }
  }

  const rivals = [];
  while (rivals.length < Math.min(mostWorkspaces, Math.ceil(options.races / leastPerWorkspace)))
    rivals.push(await createRivals(victim.addresses[0]));
  const second = await victim.startReplica('chat');
  victim.signalAll('ai', 'SIGSTOP');
  try {
    await Promise.all(rivals.flatMap((pair) => Array.from({ length: lanesEach }, () => lane(pair))));
  } finally {
    victim.signalAll('ai', 'SIGCONT');
    await Promise.all([gateway.close(), ai.close(), second.stop()]);
  }
  const outcomes = await settled(victim, conversations);
  return rowOf(outcomes, options.races, codes);
}

async function createRivals(address) {
  const owner = await Person.register(address, { name: 'Olga Owner', workspaceName: 'Races' });
  return { owner, customer: await registerCustomer(owner) };
}

const outcomeOf = (call) =>
  call.then(
    () => 'landed',
    ({ code, message }) => code ?? message,
  );

const answerTo = (question, { workspaceId, epoch }) => ({
  ...{ workspaceId, conversationId: question.conversationId, inReplyTo: question.id, epoch },
  ...{ content: 'Use the link on the sign-in page.', sources: [], unknown: false, assistantId: randomUUID() },
  metadata: { sentiment: 'neutral', model: 'offline', tokensUsed: 12 },
});

const THREADS = `select conversation_id as "conversationId", seq, sender_type as "senderType", code,
    in_reply_to as "inReplyTo", answer_status as answer
  from messages where conversation_id = any($1) and seq is not null order by conversation_id, seq`;

/** ai-svc, awake again, has time to do what it must not. */
async function settled(victim, conversations) {
  const until = Date.now() + settleMs;
  for (;;) {
    await sleep(3_000);
    const outcomes = countOutcomes(await victim.query('chat', THREADS, [conversations]));
    if (outcomes.pending === 0 || Date.now() > until) return outcomes;
  }
}

function rowOf({ questions, answers, late, twice, pending }, wanted, codes) {
  console.error(`  ${questions} races: ${JSON.stringify(Object.fromEntries(codes))}`);
  const notes = [];
  if (Math.min(answers, questions - answers) < leastShare * wanted)
    notes.push('one side won nearly always: nothing was raced');
  const counts = { acknowledged: wanted, stored: questions, lost: wanted - questions + pending };
  const pass = notes.length === 0 && counts.lost + twice + late === 0;
  // There is nobody who reads, and nothing is asked of health while ai-svc stands still.
  return { ...counts, doubled: twice, reordered: late, convergedMs: 0, healthTruthful: true, pass, notes };
}
