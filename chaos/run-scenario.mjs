import { setTimeout as sleep } from 'node:timers/promises';
import { convergeWithinMs } from './converge-within.mjs';
import { createTalks, readersOf } from './setup/people.mjs';
import { HealthWatch } from './setup/health-watch.mjs';
import { isTruthful } from './health-truth.mjs';

const warmMs = 2_000;
const giveUpMs = 30_000;
const hushWithinMs = 60_000;

/** One fault under load: `scenario.run` makes and mends it; before, beside and after it the same people talk. */
export async function runScenario(scenario, scene) {
  const { victim, clients, checker, people, proxies } = scene;
  const talks = await createTalks(people, scenario);
  const conversations = talks.map(({ conversationId }) => conversationId);
  const converged = () => checker.order('converged', { conversations, withinMs: giveUpMs });
  const notes = [];
  const expect = (holds, what) => holds || notes.push(what);

  await checker.order('begin');
  const addresses = proxies.map(({ address }) => address);
  await clients.order('begin', { people: readersOf(people), talks, addresses });
  const health = new HealthWatch(victim.addresses);
  await sleep(warmMs);
  const times = { begun: Date.now() - warmMs, broken: Date.now() };
  victim.takeMoments();
  try {
    await scenario.run({ ...scene, conversations, talks, expect });
    times.mended = Date.now();
    Object.assign(times, { awayUntil: times.mended, ...victim.takeMoments() });
    const afterHealing = await converged();
    await sleep(Math.max(0, times.mended + scenario.restMs - Date.now()));
    const hushed = await within(clients.order('hush'), hushWithinMs);
    expect(hushed, `something hangs: a message wasn't acknowledged ${hushWithinMs} ms after the end`);
    await scenario.settle?.({ ...scene, conversations, expect });
    const atTheEnd = await converged();
    times.ended = Date.now();
    const { why, refusals, ...counts } = await checker.order('verdict', {
      conversations,
      workspaceId: people.workspaceId,
    });
    notes.push(...why.map(({ count, why: reason }) => `${count} × ${reason}`));
    const convergedMs =
      afterHealing === null || atTheEnd === null ? null : Math.round(Math.max(afterHealing, atTheEnd));
    const healthTruthful = isTruthful(health, times, scenario, (note) => notes.push(note));
    expect(convergedMs !== null && convergedMs <= convergeWithinMs, `converged in ${convergedMs} ms`);
    const pass = notes.length === 0 && counts.acknowledged > 0;
    return { ...counts, convergedMs, healthTruthful, pass, notes, refusals };
  } finally {
    health.stop();
    await clients.order('leave');
  }
}

const within = (work, ms) => Promise.race([work.then(() => true), sleep(ms, false, { ref: false })]);
