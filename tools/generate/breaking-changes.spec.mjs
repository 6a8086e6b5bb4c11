import { describe, expect, it } from '@jest/globals';
import { breakingChanges } from './breaking-changes.mjs';

const text = { type: 'string' };
const name = 'chat.thing.made.v1';

function documentOf(properties, { required = Object.keys(properties), channel = name } = {}) {
  const data = { $ref: '#/components/schemas/Made' };
  return {
    channels: { [channel]: {} },
    components: {
      messages: { [channel]: { payload: { allOf: [{}, { properties: { data } }] } } },
      schemas: { Made: { type: 'object', required, properties } },
    },
  };
}

const before = documentOf({ title: text, tags: { type: 'array', items: text } });
const changed = (properties, more) => breakingChanges(before, documentOf(properties, more));
const tags = { type: 'array', items: text };

describe('a published fact', () => {
  it('may gain fields and stay as it is', () => {
    expect(changed({ title: text, tags, colour: text })).toEqual([]);
  });

  it('may begin to promise a field that could be missing', () => {
    const optional = documentOf({ title: text }, { required: [] });
    expect(breakingChanges(optional, documentOf({ title: text }))).toEqual([]);
  });

  it.each([
    ['loses a field', { title: text }, {}, 'tags is gone'],
    ['may miss a field', { title: text, tags }, { required: ['tags'] }, 'title may now be missing'],
    [
      'has null for a field',
      { title: { anyOf: [text, { type: 'null' }] }, tags },
      {},
      'title may now be null',
    ],
    ['has another type', { title: { type: 'integer' }, tags }, {}, 'title was string and is integer'],
    [
      'has another format',
      { title: { ...text, format: 'uuid' }, tags },
      {},
      'title was string and is string (uuid)',
    ],
    [
      'has other items',
      { title: text, tags: { ...tags, items: { type: 'number' } } },
      {},
      'tags[] was string and is number',
    ],
  ])('breaks its readers when it %s', (_, properties, more, fault) => {
    expect(changed(properties, more)).toEqual([`${name}.${fault}`]);
  });

  it('breaks its readers when it is no longer announced', () => {
    expect(changed({}, { channel: 'chat.thing.made.v2' })).toEqual([
      `${name} is gone: publish its new form as a further version`,
    ]);
  });
});
