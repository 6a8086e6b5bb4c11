import { describe, expect, it } from '@jest/globals';
import { checkAnswer } from './check-answer.js';
import { LOCKED_CORE } from './locked-core.js';

const sources = [
  {
    n: 1,
    title: 'Returns',
    text: 'See https://shop.example/returns, or write to us.',
    url: 'https://help.example/a',
  },
  { n: 2, title: 'Warranty', text: 'Three years.' },
];
const check = (text: string) => checkAnswer(text, sources);

describe('checkAnswer', () => {
  it.each([
    [
      'keeps what is right',
      'Within 30 days [1], or three years [2].',
      'Within 30 days [1], or three years [2].',
    ],
    ['takes out numbers that no source has', 'Yes [1][3], surely [17].', 'Yes [1], surely.'],
    ['keeps the real ones of a list', 'Yes [1, 4].', 'Yes [1].'],
    [
      'keeps links of the sources',
      'See [here](https://help.example/a) or https://shop.example/returns.',
      'See [here](https://help.example/a) or https://shop.example/returns.',
    ],
    ['takes out foreign links, not their words', 'See [our page](https://evil.example/x).', 'See our page.'],
    ['takes out a link with a title', 'See [us](https://evil.example "hi").', 'See us.'],
    ['takes out foreign addresses', 'Go to https://evil.example/?q=1 now', 'Go to now'],
    ['takes out addresses without a scheme', 'Go to www.evil.example now', 'Go to now'],
    ['takes out addresses without a scheme of their own', 'Go to //evil.example/x now', 'Go to now'],
    ['leaves slashes between words', 'He//she, 3 // 4, and/or', 'He//she, 3 // 4, and/or'],
    ['takes out addresses in brackets', 'Go to <https://evil.example> now', 'Go to now'],
    ['takes out scripts as links', 'Click [me](javascript:alert(1))', 'Click me)'],
    ['takes out images, even of a known host', 'A ![dot](https://help.example/a) here', 'A dot here'],
    ['takes out images by reference', 'A ![dot][1] here\n\n[1]: https://evil.example/p.png', 'A dot here'],
    ['takes out HTML', 'A <img src="https://evil.example/p.png" onerror="x"> <b>b</b>', 'A b'],
    ['is not fooled by a known address as a beginning', 'See https://help.example/a.evil.example', 'See'],
  ])('%s', (_, text, expected) => expect(check(text).text).toBe(expected));

  it('counts what it took out, and says what is cited', () => {
    const { cited, removed } = check('![x](https://e.example) [y](https://e.example) [2] [1] [2] [9]');
    expect(cited).toEqual([2, 1]);
    expect(removed).toEqual({ citations: 1, links: 1, images: 1 });
  });

  it('sees when the rules are given away, also in other letters and punctuation', () => {
    const rule = LOCKED_CORE.split('\n').find((line) => line.startsWith('Privacy')) ?? '';
    expect(check(`Sure. ${rule}`).leaked).toBe(true);
    expect(check(rule.toUpperCase().replace(/[,.]/g, ' -')).leaked).toBe(true);
    expect(check('I never ask for passwords. You can return it within 30 days [1].').leaked).toBe(false);
  });

  it('has nothing to allow without sources', () => {
    expect(checkAnswer('Yes [1], see https://help.example/a', [])).toMatchObject({
      text: 'Yes, see',
      cited: [],
    });
  });
});
