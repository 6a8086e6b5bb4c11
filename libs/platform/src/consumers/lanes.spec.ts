import { describe, expect, it } from '@jest/globals';
import { Lanes } from './lanes.js';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Lanes', () => {
  it('runs one lane in turn and different lanes side by side', async () => {
    const lanes = new Lanes(3);
    const log: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      log.push(`+${name}`);
      await turn();
      log.push(`-${name}`);
    };
    await lanes.run('a', work('a1'));
    await lanes.run('a', work('a2'));
    await lanes.run('b', work('b1'));
    await lanes.idle();
    expect(log.indexOf('-a1')).toBeLessThan(log.indexOf('+a2'));
    expect(log.indexOf('+b1')).toBeLessThan(log.indexOf('-a1'));
  });

  it('lets no more in than fit', async () => {
    const lanes = new Lanes(2);
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, (running += 1));
      await turn();
      running -= 1;
    };
    for (let n = 0; n < 10; n += 1) await lanes.run(String(n), work);
    await lanes.idle();
    expect(most).toBe(2);
  });

  it('goes on after work that fails', async () => {
    const lanes = new Lanes(1);
    let ran = false;
    await lanes.run('a', () => Promise.reject(new Error('no')));
    await lanes.run('a', async () => void (ran = true));
    await lanes.idle();
    expect(ran).toBe(true);
  });
});
