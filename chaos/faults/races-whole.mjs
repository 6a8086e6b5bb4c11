import { setTimeout as sleep } from 'node:timers/promises';
import { HealthWatch } from '../setup/health-watch.mjs';
import { isTruthful } from '../health-truth.mjs';

const atOnce = 16;
const settleMs = 60_000;
const stepMs = 8;
const least = 0.05;
/** Each takes a hundred times as long as one by the contracts alone. */
const fewer = 10;

/** In each conversation of a race: what stands behind the entry of an agent, and what became of the question. */
const OUTCOMES = `
  with entered as (
    select conversation_id as id, min(seq) as seq from messages
    where conversation_id = any($1) and code = 'agent_joined' group by 1)
  select count(distinct e.id)::int as taken,
    count(*) filter (where m.sender_type = 'assistant')::int as answered,
    count(*) filter (where m.sender_type = 'assistant' and m.seq > e.seq)::int as late,
    count(*) filter (where m.answer_status = 'pending')::int as pending
  from entered e join messages m on m.conversation_id = e.id`;
const TWICE = `select count(*)::int as n from (select 1 from messages
  where conversation_id = any($1) and in_reply_to is not null group by in_reply_to having count(*) > 1) t`;

/**
 * Takeovers against answers, through the whole system: somebody asks, and an agent takes over at about the moment at which
 * the answer lands. How long that is follows from how the last races ended, so that both win about as often.
 */
export async function racesThroughAll(scenario, { victim, people, options, random }) {
  const begun = Date.now();
  const health = new HealthWatch(victim.addresses);
  const conversations = [];
  const notes = [];
  let delayMs = 200;
  const wanted = Math.ceil(options.races / fewer);
  let left = wanted;
  async function racer(customer) {
    while (left > 0) {
      left -= 1;
      const { id, answeredFirst } = await race(customer, people.owner, delayMs * 2 * random.next());
      conversations.push(id);
      delayMs = Math.min(500, Math.max(1, delayMs + (answeredFirst ? -stepMs : stepMs)));
    }
  }
  await Promise.all(people.customers.slice(0, atOnce).map(racer));
  const outcomes = await settled(victim, conversations);
  health.stop();
  const [{ n: twice }] = await victim.query('chat', TWICE, [conversations]);
  const { taken, answered, late, pending } = outcomes;
  console.error(
    `  ${conversations.length} races: the answer won ${answered - late}, the agent ${taken - answered + late}`,
  );
  const close = Math.min(answered, taken - answered) > least * wanted;
  if (!close) notes.push('one side won nearly always: nothing was raced');
  const times = { begun, broken: begun, mended: Date.now(), ended: Date.now() };
  const healthTruthful = isTruthful(health, times, scenario, (note) => notes.push(note));
  return {
    ...{ acknowledged: conversations.length, stored: taken, lost: conversations.length - taken + pending },
    ...{ doubled: twice, reordered: late, convergedMs: 0, healthTruthful },
    pass: notes.length === 0 && taken === conversations.length && twice + late + pending === 0,
    notes,
  };
}

async function race(customer, owner, delayMs) {
  const { id } = await customer.post('/conversations', {});
  await customer.post(`/conversations/${id}/messages`, { content: 'How do I reset my password?' });
  await sleep(delayMs);
  const { counts } = await owner.post(`/conversations/${id}/takeover`, {});
  return { id, answeredFirst: counts.assistant > 0 };
}

/** An answer that is on its way has time to come too late. */
async function settled(victim, conversations) {
  const until = Date.now() + settleMs;
  for (;;) {
    await sleep(2_000);
    const [outcomes] = await victim.query('chat', OUTCOMES, [conversations]);
    if (outcomes.pending === 0 || Date.now() > until) return outcomes;
  }
}
