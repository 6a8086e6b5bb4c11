import { describe, expect, it } from '@jest/globals';
import { AuthConfig } from '../config.js';
import { Secrets } from './secrets.js';

function secrets(keysSecret = 'a secret of at least thirty-two characters'): Secrets {
  return new Secrets(Object.assign(new AuthConfig(), { keysSecret }));
}

describe('Secrets', () => {
  it('opens what it sealed, and never seals alike', () => {
    const sut = secrets();
    expect(sut.open(sut.seal('käse', 'mail'), 'mail')).toBe('käse');
    expect(sut.seal('käse', 'mail')).not.toBe(sut.seal('käse', 'mail'));
  });

  it('refuses another context, another secret, and what was changed', () => {
    const sut = secrets();
    const sealed = sut.seal('text', 'mail');
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(() => sut.open(sealed, 'key')).toThrow();
    expect(() => secrets('another secret of thirty-two characters').open(sealed, 'mail')).toThrow();
    expect(() => sut.open(changed, 'mail')).toThrow();
    expect(() => sut.open('', 'mail')).toThrow();
  });

  it('has another key for each purpose', () => {
    const sut = secrets();
    expect(sut.mac('refresh-token', 'x')).toBe(secrets().mac('refresh-token', 'x'));
    expect(sut.mac('refresh-token', 'x')).not.toBe(sut.mac('one-time-token', 'x'));
  });
});
