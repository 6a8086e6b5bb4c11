import { describe, expect, it } from '@jest/globals';
import { de as firstDe } from './de/index.js';
import { en as firstEn } from './en/index.js';
import { LATE } from './late.js';
import type { Language } from './languages.js';

async function lateOf(language: Language): Promise<object> {
  const parts = await Promise.all(Object.values(LATE).map((load) => load[language]()));
  return Object.assign({}, ...parts);
}
const en = { ...firstEn, ...(await lateOf('en')) };
const de = { ...firstDe, ...(await lateOf('de')) };

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
