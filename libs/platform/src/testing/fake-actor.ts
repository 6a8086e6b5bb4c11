import type { PublicKey, Role } from '@switchboard/contracts';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { v7 as uuid } from 'uuid';
import { TOKEN_ISSUER } from '../calls/claims.js';
import type { UserActor } from '../calls/call.js';

const KEY_ID = 'test';
const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });

export interface FakeActor extends Partial<Omit<UserActor, 'kind' | 'token' | 'role'>> {
  readonly role: Role;
  /** In seconds. Negative makes an expired token. */
  readonly expiresIn?: number;
}

/** Somebody with a token that started services accept. What isn't given is made up. */
export async function fakeActor(given: FakeActor): Promise<UserActor> {
  const { expiresIn = 900, role } = given;
  const { userId = uuid(), workspaceId = uuid(), sessionId = uuid(), name = 'Somebody', version = 1 } = given;
  const token = await new SignJWT({ wid: workspaceId, role, sid: sessionId, ver: version, name })
    .setProtectedHeader({ alg: 'ES256', kid: KEY_ID })
    .setSubject(userId)
    .setIssuer(TOKEN_ISSUER)
    .setAudience(TOKEN_ISSUER)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + expiresIn)
    .sign(privateKey);
  return { kind: 'user', userId, workspaceId, role, sessionId, name, version, token };
}

/** Only the token, for what calls over HTTP or sockets. */
export async function tokenFor(given: FakeActor): Promise<string> {
  return (await fakeActor(given)).token;
}

/** What auth-svc would answer to `auth.keys.list`. */
export async function testKeys(): Promise<PublicKey[]> {
  const { x = '', y = '' } = await exportJWK(publicKey);
  return [{ kty: 'EC', crv: 'P-256', x, y, kid: KEY_ID, alg: 'ES256', use: 'sig' }];
}
