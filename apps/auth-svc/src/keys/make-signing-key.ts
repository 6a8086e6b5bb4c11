import { calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';
import type { Secrets } from '../secrets/secrets.js';
import type { NewSigningKey } from './signing-keys.repository.js';

/** A new ES256 pair, its private half sealed for its own row only. */
export async function makeSigningKey(secrets: Secrets): Promise<NewSigningKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const id = await calculateJwkThumbprint(jwk);
  const { x: publicX = '', y: publicY = '' } = jwk;
  return { id, publicX, publicY, sealedPrivate: secrets.seal(JSON.stringify(jwk), sealContext(id)) };
}

export function sealContext(id: string): string {
  return `signing-key:${id}`;
}
