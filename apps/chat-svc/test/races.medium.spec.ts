import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chat, type Message } from '@switchboard/contracts';
import { answerTo, Chat, codeOf, inParallel, type Scene } from './chat.js';

const byAi = { service: 'ai' } as const;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let app: Chat;
beforeAll(async () => {
  app = await Chat.start({ DATABASE_POOL: '10' });
});
afterAll(() => app.stop());

/** Each message of the assistant, with whether it came while the assistant had the conversation. */
function answersIn(thread: Message[]): { late: number; onTime: number; twice: number } {
  let assistantHandles = true;
  const count = { late: 0, onTime: 0, twice: 0 };
  const answered = new Set<string | null>();
  for (const { code, senderType, inReplyTo } of thread) {
    if (code === 'agent_joined') assistantHandles = false;
    if (code === 'handed_back') assistantHandles = true;
    if (senderType !== 'assistant') continue;
    count[assistantHandles ? 'onTime' : 'late'] += 1;
    if (answered.has(inReplyTo)) count.twice += 1;
    answered.add(inReplyTo);
  }
  return count;
}

async function wholeThread({ id, agent }: Scene): Promise<Message[]> {
  const all: Message[] = [];
  for (let more = true; more;) {
    const page = await app.call(
      chat.listMessages,
      { conversationId: id, limit: 100, afterSeq: all.at(-1)?.seq ?? 0 },
      agent,
    );
    all.push(...page.items.filter(({ seq }) => seq !== null));
    more = page.more;
  }
  return all;
}

describe('an answer against somebody who takes over', () => {
  async function race(scene: Scene, round: number): Promise<string[]> {
    const { workspaceId, id, customer, agent } = scene;
    await app.say(id, customer, `question ${round}`);
    const { question, epoch } = await app.call(chat.answerContext, { workspaceId, conversationId: id }, byAi);
    const answer = answerTo(workspaceId, question!, epoch);
    const jitter = (): Promise<void> => pause(Math.random() * 3);
    const takeOver = async (): Promise<unknown> => {
      await jitter();
      return round % 2 ? app.call(chat.takeover, { id }, agent) : app.say(id, agent, 'Let me help you.');
    };
    const land = async (): Promise<unknown> => {
      await jitter();
      return app.call(chat.landAnswer, answer, byAi);
    };
    const codes = await Promise.all([codeOf(takeOver()), codeOf(land()), codeOf(land())]);
    await app.call(chat.handback, { id }, agent);
    return codes;
  }

  it('never lands behind them, in 1,000 races', async () => {
    const scenes = await Promise.all(Array.from({ length: 8 }, () => app.scene()));
    const codes = await inParallel(
      8,
      scenes.map((scene) => async () => {
        const seen: string[][] = [];
        for (let round = 0; round < 125; round++) seen.push(await race(scene, round));
        return seen;
      }),
    );
    const landed = codes.flat().filter(([, one]) => one === 'OK').length;
    const stale = codes.flat().filter(([, one]) => one === 'STALE_ANSWER').length;
    expect(landed + stale).toBe(1_000);
    // Both outcomes must have come up, or nothing was raced.
    expect(Math.min(landed, stale)).toBeGreaterThan(20);
    expect(codes.flat().every(([taken]) => taken === 'OK')).toBe(true);
    for (const scene of scenes) {
      const counted = answersIn(await wholeThread(scene));
      expect(counted).toMatchObject({ late: 0, twice: 0 });
    }
  }, 400_000);
});

describe('two who take over at once', () => {
  it('leave one of them with it', async () => {
    const { id, agent, colleague } = await app.scene();
    const codes = await Promise.all(
      [agent, colleague].map((by) => codeOf(app.call(chat.takeover, { id }, by))),
    );
    expect(codes.sort()).toEqual(['ALREADY_HANDLED', 'OK']);
  });
});
