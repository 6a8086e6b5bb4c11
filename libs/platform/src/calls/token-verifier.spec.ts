import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ModuleRef } from '@nestjs/core';
import type { PublicKey } from '@switchboard/contracts';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import type { ServiceError } from '../errors/service-error.js';
import { KeyRing } from './key-ring.js';
import type { RemoteTokenKeys } from './token-keys.js';
import { TokenVerifier } from './token-verifier.js';

const ID = '01890000-0000-7000-8000-000000000000';
const claims = {
  sub: ID,
  wid: ID,
  sid: ID,
  role: 'agent',
  ver: 3,
  name: 'Ada',
  iss: 'switchboard',
  aud: 'switchboard',
};
const header = { alg: 'ES256', kid: 'k1' };
let good: CryptoKey;
let other: CryptoKey;
let listed: PublicKey;
let asked: number;
let sut: TokenVerifier;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  good = pair.privateKey;
  other = (await generateKeyPair('ES256')).privateKey;
  const { x = '', y = '' } = await exportJWK(pair.publicKey);
  listed = { kty: 'EC', crv: 'P-256', x, y, kid: 'k1', alg: 'ES256', use: 'sig' };
});
beforeEach(() => {
  asked = 0;
  const list = (): Promise<PublicKey[]> => Promise.resolve((asked++, [listed]));
  const none = { get: () => { throw new Error('none'); } } as unknown as ModuleRef; // prettier-ignore
  sut = new TokenVerifier(new KeyRing(none, { list } as unknown as RemoteTokenKeys));
});

const sign = (payload: JWTPayload, key: CryptoKey | Uint8Array = good, head: JWTHeaderParameters = header) =>
  new SignJWT({ exp: Math.floor(Date.now() / 1000) + 60, ...payload }).setProtectedHeader(head).sign(key);
const code = (token: string): Promise<unknown> =>
  sut.verify(token).then(
    () => 'accepted',
    (error: ServiceError) => error.code,
  );

describe('an access token', () => {
  it('says who calls', async () => {
    const token = await sign(claims);
    const actor = {
      kind: 'user',
      userId: ID,
      workspaceId: ID,
      role: 'agent',
      sessionId: ID,
      name: 'Ada',
      version: 3,
      token,
    };
    expect(await sut.verify(token)).toEqual(actor);
  });

  it('is verified once', async () => {
    const token = await sign(claims);
    expect(await sut.verify(token)).toBe(await sut.verify(token));
    expect(asked).toBe(1);
  });

  it('expires, even when it was good before', async () => {
    expect(await code(await sign({ ...claims, exp: 1 }))).toBe('TOKEN_EXPIRED');
    const token = await sign({ ...claims, exp: Math.floor(Date.now() / 1000) + 1 });
    expect(await code(token)).toBe('accepted');
    while ((await code(token)) === 'accepted') await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await code(token)).toBe('TOKEN_EXPIRED');
  });

  it.each([
    ['of another issuer', { iss: 'other' }],
    ['for another audience', { aud: 'other' }],
    ['with a role nobody has', { role: 'root' }],
    ['without a workspace', { wid: undefined }],
  ])('%s is refused', async (_, change) => {
    expect(await code(await sign({ ...claims, ...change }))).toBe('UNAUTHENTICATED');
  });

  it('signed by a stranger, with another algorithm, or not at all is refused', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(listed).padEnd(64));
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
    expect(await code(await sign(claims, other))).toBe('UNAUTHENTICATED');
    expect(await code(await sign(claims, secret, { alg: 'HS256', kid: 'k1' }))).toBe('UNAUTHENTICATED');
    expect(await code(none)).toBe('UNAUTHENTICATED');
    expect(await code('nonsense')).toBe('UNAUTHENTICATED');
  });

  it('cannot make us ask for keys again and again', async () => {
    for (const kid of ['a', 'b', 'c', '../../etc']) {
      expect(await code(await sign(claims, good, { alg: 'ES256', kid }))).toBe('UNAUTHENTICATED');
    }
    expect(asked).toBe(1);
  });
});
