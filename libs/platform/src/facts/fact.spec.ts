import { describe, expect, it } from '@jest/globals';
import { factSubject, factType, isFactOf, parseFact } from './fact.js';

const fact = {
  specversion: '1.0',
  id: 'i',
  source: '/switchboard/chat',
  type: 'switchboard.chat.message.created.v1',
  subject: 's',
  time: 't',
  workspaceid: 'w',
  sequence: 1,
  datacontenttype: 'application/json',
  data: {},
};
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('a fact', () => {
  it('is named by its contract', () => {
    expect(factType({ type: 'chat.message.created', version: 2 })).toBe(
      'switchboard.chat.message.created.v2',
    );
    expect(factSubject('w', 'chat.message.created')).toBe('evt.w.chat.message.created');
  });

  it('is read from its bytes, and known by its type', () => {
    const read = parseFact(bytes(fact));
    expect(read).toEqual(fact);
    const contract = { kind: 'event', version: 1, payload: Object, key: () => '' } as const;
    expect(isFactOf({ ...contract, type: 'chat.message.created' }, read)).toBe(true);
    expect(isFactOf({ ...contract, type: 'chat.message.updated' }, read)).toBe(false);
    expect(isFactOf({ ...contract, type: 'chat.message.created', version: 2 }, read)).toBe(false);
  });

  it.each([
    ['null', null],
    ['a number', 3],
    ['an id that is no text', { ...fact, id: 3 }],
    ['no workspace', { ...fact, workspaceid: undefined }],
    ['no data', { ...fact, data: null }],
  ])('is refused with %s', (_, value) => {
    expect(() => parseFact(bytes(value))).toThrow();
  });

  it('is refused when it is no JSON', () => {
    expect(() => parseFact(new TextEncoder().encode('{'))).toThrow();
  });
});
