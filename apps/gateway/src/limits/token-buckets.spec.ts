import { TokenBuckets } from './token-buckets.js';

const size = { capacity: 4, perMinute: 60 };
const takeAll = (sut: TokenBuckets, count: number, now: number) =>
  Array.from({ length: count }, () => sut.take('k', now));

test('a burst empties the bucket, then it fills one token at a time', () => {
  const sut = new TokenBuckets(size);
  expect(takeAll(sut, 5, 0)).toEqual([0, 0, 0, 0, 1_000]);
  expect(sut.take('k', 400)).toBe(600);
  expect(sut.take('k', 1_000)).toBe(0);
  expect(sut.take('k', 1_000)).toBe(1_000);
});

test('never holds more than its capacity', () => {
  const sut = new TokenBuckets(size);
  takeAll(sut, 4, 0);
  expect(takeAll(sut, 5, 3_600_000).filter((wait) => wait === 0)).toHaveLength(4);
});

test('keys have buckets of their own', () => {
  const sut = new TokenBuckets(size);
  takeAll(sut, 4, 0);
  expect(sut.take('other', 0)).toBe(0);
});

test('what was taken elsewhere counts here, up to one bucket of debt', () => {
  const sut = new TokenBuckets(size);
  sut.drain('k', 3, 0);
  expect(takeAll(sut, 2, 0)).toEqual([0, 1_000]);
  sut.drain('k', 1_000, 0);
  expect(sut.take('k', 0)).toBe(5_000);
});

test('a clock that goes back takes nothing away', () => {
  const sut = new TokenBuckets(size);
  sut.take('k', 10_000);
  expect(sut.take('k', 5_000)).toBe(0);
});

test('full buckets are forgotten and still full', () => {
  const sut = new TokenBuckets(size);
  takeAll(sut, 4, 0);
  sut.sweep(60_000);
  expect(takeAll(sut, 5, 60_000).filter((wait) => wait === 0)).toHaveLength(4);
});
