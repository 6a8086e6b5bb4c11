import { setTimeout as sleep } from 'node:timers/promises';

/** Impatient, so that a run is short; its breaker never opens, so that each fault is met. */
const settings = {
  ...{ AI_FIRST_TOKEN_MS: '1500', AI_STALL_MS: '1000', AI_ANSWER_MS: '5000', AI_RETRIES: '1' },
  AI_BREAKER_FAILURES: '1000000',
};
const faults = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 429, retryAfter: 1 },
  ...['hang', 'stall', 'cut', 'malformed', 'endless'].map((kind) => ({ kind })),
];
const HALVES = `select count(*)::int as n from messages
  where conversation_id = any($1) and sender_type = 'assistant' and content <> all($2)`;

const withModel = { withModel: true, settings, asking: 12 };

/** No half of an answer may have become a message. */
async function settle({ victim, conversations, model, expect }) {
  const [{ n }] = await victim.query('chat', HALVES, [conversations, model.whole]);
  expect(n === 0, `${n} answers aren't what the model said in whole`);
}

/** One after the other, everything that a model was seen to do wrong. */
export const failingModel = {
  ...withModel,
  settle,
  async run({ model, options, expect }) {
    try {
      for (const fault of faults) {
        model.fails(fault);
        const before = model.asked;
        await sleep(options.short ? 3_000 : 10_000);
        expect(model.asked > before, `nobody asked the model while it failed: ${fault.kind}`);
      }
    } finally {
      model.recovers();
    }
  },
};

/** ai-svc is told to end while it writes answers. */
export const terminatedMidAnswer = {
  ...withModel,
  settle,
  downs: 'at times', // it ends in order, and answers until then
  async run({ model, victim, expect }) {
    const before = model.asked;
    model.tokenMs = 60;
    try {
      await sleep(1_500); // an answer takes longer than that now
      const old = victim.pid('ai');
      expect(model.asked > before, 'no answer was being written');
      victim.signal('ai', 'SIGTERM');
      await victim.isBack('ai', old);
    } finally {
      model.tokenMs = 0;
    }
  },
};
