import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('Turns', () => {
  it('lets so many at a time in, each subject for itself, also after failures', async () => {
    const sut = new Turns(2);
    const running = { a: 0, b: 0 };
    let most = 0;
    const work = (subject: 'a' | 'b', fails: boolean) =>
      sut.take(subject, async () => {
        most = Math.max(most, ++running[subject]);
        await Promise.resolve();
        running[subject]--;
        if (fails) throw new Error('failed');
      });
    const done = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) => work(n % 2 ? 'a' : 'b', n % 3 === 0)),
    );
    expect(most).toBe(2);
    expect(done.filter(({ status }) => status === 'rejected')).toHaveLength(14);
    await expect(sut.take('a', () => Promise.resolve('again'))).resolves.toBe('again');
  });
});
