import { describe, expect, it } from '@jest/globals';
import { safeHref, withCitations, withLinks } from './links.js';

describe('safeHref', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    '//evil.example',
    '/relative',
    '',
  ])('refuses %j', (href) => expect(safeHref(href)).toBeNull());

  it.each(['https://example.com/a?b=c#d', 'http://example.com/', 'mailto:kim@example.com'])(
    'takes %s',
    (href) => expect(safeHref(href)).toBe(href),
  );
});

describe('withLinks', () => {
  it('finds addresses and leaves the sentence around them', () => {
    expect(withLinks('See https://example.com/a. Then (http://b.example/c)!')).toEqual([
      { text: 'See ' },
      { text: 'https://example.com/a', href: 'https://example.com/a' },
      { text: '. Then (' },
      { text: 'http://b.example/c', href: 'http://b.example/c' },
      { text: ')!' },
    ]);
  });

  it('leaves what is no web address as text', () => {
    expect(withLinks('javascript:alert(1) <b>')).toEqual([{ text: 'javascript:alert(1) <b>' }]);
  });
});

describe('withCitations', () => {
  const known = (n: number) => n <= 2;

  it('sets the numbers of sources apart', () => {
    expect(withCitations('Open settings [1][2]. See [3].', known)).toEqual([
      'Open settings ',
      1,
      2,
      '. See ',
      '[3]',
      '.',
    ]);
  });

  it('leaves other brackets alone', () => {
    expect(withCitations('a [x] b', known)).toEqual(['a [x] b']);
  });
});
