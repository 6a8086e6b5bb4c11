import { describe, expect, it } from '@jest/globals';
import { corrected, distance } from './spelling.js';
import { wordOf } from './words.js';

const written = new Set(['showroom', 'print', 'plan', 'password']);
const stems = new Set([...written].map((raw) => wordOf(raw).stem));

describe('spelling', () => {
  it.each([
    ['showrom', 'showroom'],
    ['shworoom', 'showroom'],
    ['pasword', 'password'],
    ['refudn', 'refund'],
    ['crashng', 'crash'],
  ])('%s was meant as %s', (typed, meant) => {
    expect(corrected(wordOf(typed), written, stems)).toEqual(wordOf(meant));
  });

  it.each(['paint', 'plant', 'rent', 'glass', '2031', 'xyzzy'])('%s is left as it is', (typed) => {
    expect(corrected(wordOf(typed), written, stems).raw).toBe(typed);
  });

  it.each([
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'abd', 1],
    ['', 'abc', 3],
  ])('%j is %j by %d slips', (one, other, slips) => expect(distance(one, other)).toBe(slips));
});
