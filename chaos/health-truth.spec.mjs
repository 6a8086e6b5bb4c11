import { expect, it } from '@jest/globals';
import { isTruthful } from './health-truth.mjs';

/** Broken from 2 s to 12 s, and looked at until 30 s. */
const times = { begun: 0, broken: 2_000, awayUntil: 12_000, mended: 12_500, ended: 30_000 };
const ill = { system: 503, ready: 200 };
const well = { system: 200, ready: 200 };

/** One gateway that says this from each of these moments on. */
function judge(said, fault) {
  const answers = Array.from({ length: 120 }, (_, n) => n * 250).map((at) => {
    const since = Object.keys(said).findLast((moment) => Number(moment) <= at);
    return { gateway: 0, at, until: at, ...said[since] };
  });
  const between = (from, to) => answers.filter(({ at, until }) => at >= from && until <= to);
  return isTruthful({ between }, times, fault, () => {});
}

it('has four seconds to notice, and five to recover', () => {
  expect(judge({ 0: well, 5_900: ill, 17_000: well }, { downs: true })).toBe(true);
});

it('is untrue when it keeps saying that all is well', () => {
  expect(judge({ 0: well }, { downs: true })).toBe(false);
  expect(judge({ 0: well }, { downs: 'at times' })).toBe(true);
});

it('is untrue when it never says so again', () => {
  expect(judge({ 0: well, 4_000: ill }, { downs: true })).toBe(false);
});

it('is untrue when nothing is away', () => {
  expect(judge({ 0: well, 4_000: ill, 6_000: well }, { downs: false })).toBe(false);
  expect(judge({ 0: well, 4_000: ill, 6_000: well }, { downs: false, gateways: [1] })).toBe(true);
});

it('is untrue when a gateway that was left alone is not ready', () => {
  expect(judge({ 0: well, 3_000: { system: 503, ready: 503 }, 14_000: well }, { downs: true })).toBe(false);
});
