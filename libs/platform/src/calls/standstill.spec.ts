import { expect, it } from '@jest/globals';
import { Standstill } from './standstill.js';

it('tells for how long nobody looked at the mail, until the mail has been looked at', async () => {
  const sut = new Standstill();
  expect(sut.ms).toBe(0);
  const until = performance.now() + 500;
  while (performance.now() < until);
  expect(sut.ms).toBeGreaterThan(200);
  while (sut.ms > 200) await new Promise((resolve) => setTimeout(resolve, 20));
  sut.end();
});
