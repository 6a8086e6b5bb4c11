import { decodeJwt } from 'jose';

/** When a token that was verified expires, in epoch ms. */
export function expiryOf(token: string): number {
  return (decodeJwt(token).exp ?? 0) * 1_000;
}
