import { describe, expect, it } from '@jest/globals';
import { searchOf, wordsOf } from './ticket-words.js';

describe('the words of a ticket', () => {
  it('are letters and digits of any script, once each, in lower case', () => {
    expect(wordsOf('The Lamp: the LAMP!', '#12 – größer')).toEqual(['the', 'lamp', '12', 'größer']);
  });

  it('are cut where they are none', () => {
    expect(wordsOf('x'.repeat(500))[0]).toHaveLength(60);
  });
});

describe('a search', () => {
  it('wants all words, each as a beginning', () => {
    expect(searchOf('Late  lamp')).toBe(`'late':* & 'lamp':*`);
  });

  it('cannot be a query of its own', () => {
    expect(searchOf(`'a' | !b <-> \\c :*`)).toBe(`'a':* & 'b':* & 'c':*`);
  });

  it('of nothing is none', () => {
    expect(searchOf(' -- ')).toBeNull();
  });
});
