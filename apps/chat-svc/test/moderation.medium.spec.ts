import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ai, type Screened } from '@switchboard/contracts';
import { Chat, codeOf } from './chat.js';

const NOTHING: Screened = { categories: [], selfHarm: false };
let app: Chat;
let asked = 0;
let answer: (text: string) => Screened | Promise<Screened> = () => NOTHING;
beforeAll(async () => {
  app = await Chat.start({ SCREEN_WITH_MODEL: 'true' });
  await app.service.broker.standIn(ai.screen, ({ text }) => {
    asked += 1;
    return answer(text);
  });
});
afterAll(() => app.stop());

describe('the model’s moderation', () => {
  it('refuses what the rules let pass, and is not asked about what they refuse, nor about staff', async () => {
    const { id, customer, agent } = await app.scene();
    answer = (text) => (text.includes('sly') ? { categories: ['illicit'], selfHarm: false } : NOTHING);
    expect(await codeOf(app.say(id, customer, 'something sly'))).toBe('MESSAGE_REFUSED');
    expect(await codeOf(app.say(id, customer, 'something kind'))).toBe('OK');
    expect(asked).toBe(2);
    expect(await codeOf(app.say(id, customer, 'I will kill you'))).toBe('MESSAGE_REFUSED');
    expect(await codeOf(app.say(id, agent, 'something sly'))).toBe('OK');
    expect(asked).toBe(2);
  });

  it('never refuses somebody in danger', async () => {
    const { id, customer } = await app.scene();
    answer = () => ({ categories: ['violence'], selfHarm: true });
    await app.say(id, customer, 'I see no way on');
    expect(await app.get(id, customer)).toMatchObject({ handoffReason: 'self_harm' });
  });

  it('is not waited for: within two seconds the rules decide, and after three failures at once', async () => {
    const { id, customer } = await app.scene();
    answer = () => new Promise(() => undefined);
    const times: number[] = [];
    for (let at = 0; at < 4; at++) {
      const started = performance.now();
      await app.say(id, customer, `message ${at}`);
      times.push(performance.now() - started);
    }
    expect(Math.max(...times)).toBeLessThan(3_500);
    expect(times[3]).toBeLessThan(1_000);
    expect((await app.get(id, customer)).lastSeq).toBe(4);
  });
});
