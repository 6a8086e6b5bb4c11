// The checker: a process of its own that is told what the clients saw, reads what is stored by itself, and compares.
import { setTimeout as sleep } from 'node:timers/promises';
import { Ledger } from './ledger.mjs';
import { Truth } from './truth.mjs';
import { verdict } from './verdict.mjs';

const everyMs = 25;
/** A question whose helper died is answered, or handed to a person, once its lease has run out. */
const settleMs = 45_000;
let ledger = new Ledger();
let truth;

const tasks = {
  open: (urls) => void (truth = new Truth(urls)),
  begin: () => void (ledger = new Ledger()),

  /** How long until every reader shows what is stored now; null when `withinMs` wasn't enough. */
  async converged({ conversations, withinMs }) {
    const startedAt = performance.now();
    const wanted = await untilAnswered(() => truth.newest(conversations), withinMs);
    while (performance.now() < startedAt + withinMs) {
      if (behind(wanted).length === 0) return performance.now() - startedAt;
      await sleep(everyMs);
    }
    return null;
  },

  /** Effects over facts may still be under way: they get a little time. */
  async verdict({ conversations, workspaceId }) {
    const until = Date.now() + settleMs;
    for (;;) {
      const rows = await truth.messages(conversations);
      const kept = await truth.kept(conversations, workspaceId);
      const found = verdict(ledger, { rows, kept });
      if (found.lost + found.doubled === 0 || Date.now() > until)
        return { ...found, refusals: tasks.refusals() };
      await sleep(200);
    }
  },

  refusals: () => Object.fromEntries(ledger.refusals),
};

function behind(wanted) {
  return [...ledger.followed()].filter(({ conversationId, ids }) => ids.length < wanted.get(conversationId));
}

async function untilAnswered(work, withinMs) {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > until) throw error;
      await sleep(everyMs);
    }
  }
}

process.on('message', async ({ reports, id, task, options }) => {
  if (reports) return reports.forEach((report) => ledger.add(report));
  try {
    process.send({ id, result: (await tasks[task](options)) ?? null });
  } catch (error) {
    process.send({ id, error: error.stack });
  }
});
process.on('disconnect', () => process.exit());
