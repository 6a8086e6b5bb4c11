import { describe, expect, it } from '@jest/globals';
import { remaining } from './due-text.js';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const at = (ms: number) => remaining(new Date(NOW + ms).toISOString(), NOW, 'en');
const MINUTE = 60_000;

describe('what is left until a due time', () => {
  it.each([
    [3 * 24 * 60 * MINUTE, '3d', false],
    [26 * 60 * MINUTE, '1d 2h', false],
    [125 * MINUTE, '2h 5m', false],
    [9 * MINUTE + 4_000, '9:04', true],
    [1_000, '0:01', true],
  ])('%d ms before: %s', (ms, text, soon) => expect(at(ms)).toEqual({ text, soon, late: false }));

  it.each([
    [0, '1m'],
    [-90_000, '1m'],
    [-3 * 60 * MINUTE, '3h 0m'],
  ])('%d ms before: late by %s', (ms, text) => expect(at(ms)).toEqual({ text, soon: false, late: true }));
});
