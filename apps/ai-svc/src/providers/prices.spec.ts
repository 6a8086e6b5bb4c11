import { describe, expect, it } from '@jest/globals';
import { costOf, readPrices } from './prices.js';

const flat = (price: number) => ({ model: { promptPer1K: price, completionPer1K: price } });
const usage = { promptTokens: 200, completionTokens: 150 };

describe('the cost of a call', () => {
  it.each([
    [0.002, 0.0007],
    [0.03, 0.0105],
    [0, 0],
  ])('of 200 + 150 tokens at %d USD per 1K is %d', (price, cost) => {
    expect(costOf('model', usage, flat(price))).toBe(cost);
  });

  it.each([['unknown'], ['constructor'], ['__proto__']])(
    'of %s, a model without a price, is null',
    (model) => {
      expect(costOf(model, usage, flat(1))).toBeNull();
    },
  );
});

describe('the price table', () => {
  it('is read from JSON', () => {
    expect(readPrices('{"m":{"promptPer1K":1,"completionPer1K":2}}')).toEqual({
      m: { promptPer1K: 1, completionPer1K: 2 },
    });
  });

  it.each([
    ['nonsense'],
    ['[]'],
    ['{"m":{}}'],
    ['{"m":{"promptPer1K":-1,"completionPer1K":1}}'],
    ['{"m":1}'],
  ])('refuses %s', (json) => expect(() => readPrices(json)).toThrow('AI_PRICES'));
});
