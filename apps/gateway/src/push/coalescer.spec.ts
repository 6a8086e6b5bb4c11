import { jest } from '@jest/globals';
import { Coalescer } from './coalescer.js';

const start = () => {
  const said: string[] = [];
  const sut = new Coalescer<string>(
    250,
    (earlier, later) => `${earlier}+${later}`,
    (value) => said.push(value),
  );
  return { sut, said };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('the first goes at once, those that follow are merged until the gap is over', () => {
  const { sut, said } = start();
  for (const value of ['1', '2', '3']) sut.offer('k', value);
  expect(said).toEqual(['1']);
  jest.advanceTimersByTime(250);
  expect(said).toEqual(['1', '2+3']);
  sut.offer('k', '4');
  expect(said).toEqual(['1', '2+3']);
  jest.advanceTimersByTime(250);
  expect(said).toEqual(['1', '2+3', '4']);
});

test('after a quiet gap the next goes at once again', () => {
  const { sut, said } = start();
  sut.offer('k', '1');
  jest.advanceTimersByTime(250);
  sut.offer('k', '2');
  expect(said).toEqual(['1', '2']);
});

test('keys do not wait for each other', () => {
  const { sut, said } = start();
  sut.offer('a', '1');
  sut.offer('b', '2');
  expect(said).toEqual(['1', '2']);
});

test('never more than four a second, and the last is never lost', () => {
  const { sut, said } = start();
  for (let at = 0; at < 1_000; at += 10) {
    sut.offer('k', String(at));
    jest.advanceTimersByTime(10);
  }
  jest.advanceTimersByTime(250);
  expect(said.length).toBeLessThanOrEqual(5);
  expect(said.at(-1)).toMatch(/990$/);
});

test('what waits can be dropped', () => {
  const { sut, said } = start();
  sut.offer('k', '1');
  sut.offer('k', '2');
  sut.drop('k');
  jest.advanceTimersByTime(1_000);
  expect(said).toEqual(['1']);
});
