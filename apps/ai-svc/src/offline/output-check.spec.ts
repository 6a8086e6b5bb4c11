import { describe, expect, it } from '@jest/globals';
import { CORE } from '../prompt/core.js';
import { checkAnswer } from './output-check.js';

const allowed = { texts: ['See https://example.org/help for more.'] };

describe('what a model says', () => {
  it.each([
    [
      'keeps a link of its sources',
      'Go to [help](https://example.org/help) [1].',
      'Go to [help](https://example.org/help) [1].',
    ],
    [
      'loses a foreign link, not its words',
      'Go to [here](https://evil.example/?q=secret) now.',
      'Go to here now.',
    ],
    ['loses a bare foreign address', 'Look at https://evil.example/x today.', 'Look at  today.'],
    ['never shows an image', 'A ![pixel](https://evil.example/p.png) here.', 'A pixel here.'],
    ['keeps its citations', 'Yes [1], and [2].', 'Yes [1], and [2].'],
  ])('%s', (_, text, checked) => expect(checkAnswer(text, allowed)).toBe(checked));

  it('never quotes our rules', () => {
    const rule = CORE[7] ?? '';
    expect(checkAnswer(`Gladly. ${rule} That is all.`, allowed)).not.toContain(rule.slice(0, 60));
  });
});
