import { createHash, timingSafeEqual } from 'node:crypto';

/** For secrets of full entropy only: passwords need argon2. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Takes as long for a near miss as for a far one. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(sha256(one)), Buffer.from(sha256(other))];
  return timingSafeEqual(a, b);
}
