import { describe, expect, it } from '@jest/globals';
import * as lateDe from './de/admin.js';
import { de as firstDe } from './de/index.js';
import * as lateEn from './en/admin.js';
import { en as firstEn } from './en/index.js';

const en = { ...firstEn, ...lateEn };
const de = { ...firstDe, ...lateDe };

function leaves(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );
}
const places = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

describe('texts', () => {
  const german = new Map(leaves(de));

  it.each(leaves(en))('%s takes the same values in every language', (path, text) => {
    const other = german.get(path) ?? '';
    expect(other).not.toBe('');
    if (!path.endsWith('_one')) expect(places(other)).toEqual(places(text));
  });

  it('shout nowhere', () => {
    expect([...leaves(en), ...leaves(de)].filter(([, text]) => text.includes('!'))).toEqual([]);
  });
});
