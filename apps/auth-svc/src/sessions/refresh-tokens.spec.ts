import { describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { AuthConfig } from '../config.js';
import { Secrets } from '../secrets/secrets.js';
import { RefreshTokens } from './refresh-tokens.js';

const config = (keysSecret: string): AuthConfig => Object.assign(new AuthConfig(), { keysSecret });
const sut = new RefreshTokens(new Secrets(config('a secret of at least thirty-two characters')));

describe('RefreshTokens', () => {
  const token = { sessionId: uuid(), number: 7 };

  it('makes the same token every time, and reads it', () => {
    expect(sut.issue(token)).toBe(sut.issue({ ...token }));
    expect(sut.read(sut.issue(token))).toEqual(token);
  });

  it('reads no token of another number, session or key', () => {
    const [session, number, mac] = sut.issue(token).split('.');
    const foreign = new RefreshTokens(new Secrets(config('another secret of thirty-two characters')));
    expect(sut.read(`${session}.8.${mac}`)).toBeUndefined();
    expect(sut.read(`${uuid()}.${number}.${mac}`)).toBeUndefined();
    expect(sut.read(foreign.issue(token))).toBeUndefined();
  });

  it.each(['', 'x', '..', '{}', '0'.repeat(1_000), `${uuid()}.0.${'a'.repeat(43)}`])(
    'reads nothing in %s',
    (text) => {
      expect(sut.read(text)).toBeUndefined();
    },
  );
});
