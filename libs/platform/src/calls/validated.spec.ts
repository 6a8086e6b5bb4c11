import { describe, expect, it } from '@jest/globals';
import { Empty, Flag, ListOf, Text } from '@switchboard/contracts';
import { ServiceError } from '../errors/service-error.js';
import { validated } from './validated.js';

class Item {
  @Text({ max: 3 }) name: string;
}
class Order {
  @ListOf(() => Item) items: Item[];
  @Flag({ optional: true }) urgent?: boolean;
}

const faults = (value: unknown, exact = false): unknown => {
  try {
    return validated(Order, value, { exact });
  } catch (error) {
    return error instanceof ServiceError && error.details?.map(({ field }) => field);
  }
};

describe('validated', () => {
  it('gives an instance, with unknown fields dropped', () => {
    const order = validated(Order, { items: [{ name: ' a ', price: 1 }], admin: true });
    expect(order).toBeInstanceOf(Order);
    expect(order).toEqual({ items: [{ name: 'a' }] });
    expect(validated(Empty, { anything: 1 })).toEqual({});
  });

  it('names every field that is wrong', () => {
    expect(faults({ items: [{ name: 'a' }, { name: 'long' }], urgent: 'yes' })).toEqual([
      'items.1.name',
      'urgent',
    ]);
    expect(faults({})).toContain('items');
    expect([faults(null), faults([]), faults('x'), faults(undefined)]).toEqual([[''], [''], [''], ['']]);
  });

  it('refuses unknown fields where it is told to be exact', () => {
    expect(faults({ items: [{ name: 'a', price: 1 }] }, true)).toEqual(['items.0.price']);
  });

  it('refuses names of prototypes as well, wherever they stand', () => {
    const smuggled = JSON.parse('{"items":[{"name":"a","constructor":{}}],"__proto__":{"admin":true}}');
    expect(faults(smuggled, true)).toEqual(['items.0.constructor', '__proto__']);
  });

  it('does not follow what is nested without end', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`);
    expect([faults(deep), faults({ items: [{ name: deep }] })]).toEqual([[''], ['']]);
  });

  it('cannot be talked into another prototype', () => {
    const order = validated(
      Order,
      JSON.parse('{"items":[],"__proto__":{"admin":true},"constructor":{"x":1}}'),
    );
    expect(order).toBeInstanceOf(Order);
    expect('admin' in order).toBe(false);
  });
});
