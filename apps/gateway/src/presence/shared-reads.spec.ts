import { expect, test } from '@jest/globals';
import { SharedReads } from './shared-reads.js';

function reads() {
  const ends: (() => void)[] = [];
  let count = 0;
  const sut = new SharedReads<number>(async () => {
    count += 1;
    const mine = count;
    await new Promise<void>((resolve) => ends.push(resolve));
    if (mine === 1) throw new Error('Redis is away');
    return mine;
  });
  return { sut, end: () => ends.shift()?.(), begun: () => count };
}

test('those who ask during a read share the next one, also when the first fails', async () => {
  const { sut, end, begun } = reads();
  const first = expect(sut.ask('w')).rejects.toThrow('Redis is away');
  const later = [sut.ask('w'), sut.ask('w'), sut.ask('w')];
  expect(begun()).toBe(1);
  end();
  await first;
  expect(begun()).toBe(2);
  const afterwards = sut.ask('w');
  end();
  expect(await Promise.all(later)).toEqual([2, 2, 2]);
  expect(begun()).toBe(3);
  end();
  expect(await afterwards).toBe(3);
});

test('different keys do not wait for each other', () => {
  const { sut, begun } = reads();
  sut.ask('one').catch(() => undefined);
  sut.ask('other').catch(() => undefined);
  expect(begun()).toBe(2);
});
