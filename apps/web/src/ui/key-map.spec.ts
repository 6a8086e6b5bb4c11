import { describe, expect, it } from '@jest/globals';
import { keyLabel } from './key-label.js';
import { DEFAULT_KEYS, holderOf, KEY_NAMES, keyOf, withChanges } from './key-map.js';

describe('the key map', () => {
  it('gives no key twice', () => {
    expect(new Set(Object.values(DEFAULT_KEYS)).size).toBe(KEY_NAMES.length);
  });

  it('keeps changes, and nothing that makes no sense', () => {
    const kept = { reply: 'KeyQ', note: 7, gone: 'KeyX' };
    expect(withChanges(kept)).toEqual({ ...DEFAULT_KEYS, reply: 'KeyQ' });
    expect(withChanges(null)).toEqual(DEFAULT_KEYS);
    expect(withChanges('nonsense')).toEqual(DEFAULT_KEYS);
  });

  it('knows who else has a key', () => {
    expect(holderOf(DEFAULT_KEYS, 'KeyE', 'reply')).toBe('resolve');
    expect(holderOf(DEFAULT_KEYS, 'KeyE', 'resolve')).toBeUndefined();
  });

  it.each([
    ['KeyX', false, 'KeyX'],
    ['KeyX', true, 'Shift+KeyX'],
    ['ShiftLeft', true, null],
    ['Tab', false, null],
    ['Enter', false, null],
    ['', false, null],
  ])('%j with Shift %j is %j', (code, shiftKey, expected) => {
    expect(keyOf({ code, shiftKey })).toBe(expected);
  });
});

describe('a key’s label', () => {
  it.each([
    ['KeyZ', 'Z'],
    ['Digit1', '1'],
    ['Slash', '/'],
    ['Shift+Slash', '?'],
    ['Shift+KeyA', '⇧A'],
    ['ArrowUp', '↑'],
  ])('of %s is %s where the layout isn’t known', (key, expected) => {
    expect(keyLabel(key, null)).toBe(expected);
  });

  it('is what the keyboard has printed', () => {
    const german = new Map([
      ['KeyZ', 'y'],
      ['Slash', '-'],
    ]);
    expect([keyLabel('KeyZ', german), keyLabel('Shift+Slash', german)]).toEqual(['Y', '⇧-']);
  });
});
