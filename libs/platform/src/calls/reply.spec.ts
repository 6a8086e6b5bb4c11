import { describe, expect, it } from '@jest/globals';
import type { Msg } from '@nats-io/transport-node';
import { JsonText, WithList } from './json-text.js';
import { readListReply, writeReply } from './reply.js';

interface Page {
  readonly items: object[];
  readonly nextCursor: string;
  readonly more: boolean;
}

const items = [{ content: 'Grüße "an" alle 🦊' }, { content: '' }];
const response = new WithList<Page, 'items'>('items', new JsonText(JSON.stringify(items)), {
  nextCursor: 'ä',
  more: true,
});

const received = ({ payload, headers }: ReturnType<typeof writeReply>): Msg =>
  ({ data: payload, headers, json: () => JSON.parse(payload.toString()) }) as Partial<Msg> as Msg;

describe('a reply whose list is text', () => {
  it('is the envelope that everyone understands', () => {
    const { payload } = writeReply({ id: 'é', response, isDisposed: true });
    expect(JSON.parse(payload.toString())).toEqual({
      id: 'é',
      response: { items, nextCursor: 'ä', more: true },
      isDisposed: true,
    });
  });

  it('gives the list as it was sent to who hands it on', () => {
    const { reply, list } = readListReply(received(writeReply({ id: 'é', response, isDisposed: true })));
    expect(list?.text).toBe(JSON.stringify(items));
    expect(reply).toEqual({
      id: 'é',
      response: { items: null, nextCursor: 'ä', more: true },
      isDisposed: true,
    });
  });

  it('may also come from a callee that makes no text of it', () => {
    const { reply, list } = readListReply(
      received(writeReply({ id: '1', response: { items }, isDisposed: true })),
    );
    expect(list).toBeUndefined();
    expect(reply).toMatchObject({ response: { items } });
  });
});

describe('a text', () => {
  it('stands in an object with and without other fields, and is its value to others', () => {
    const text = new JsonText('[1]');
    expect(text.within('a', {}).text).toBe('{"a":[1]}');
    expect(text.within('a', { b: 2 }).text).toBe('{"a":[1],"b":2}');
    expect(JSON.stringify({ text })).toBe('{"text":[1]}');
  });
});
