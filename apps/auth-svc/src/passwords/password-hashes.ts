import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { compare } from 'bcryptjs';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** OWASP's second choice for argon2id (the library's default variant): 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

const GENERATED = '$generated$';

export type Verdict = 'right' | 'wrong' | 'outdated';

@Injectable()
export class PasswordHashes {
  /** Nobody's password: who isn't known takes as long to refuse as who is. */
  private readonly nobody = this.hash(randomBytes(32).toString('base64'));

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /**
   * Of a password that we drew ourselves: too long to be guessed however fast that is tried, so that thousands of them
   * cost nothing. It counts as outdated, and is replaced at the first sign-in.
   */
  hashGenerated(password: string): string {
    const salt = randomBytes(16).toString('base64url');
    return `${GENERATED}${salt}$${quickHash(salt, password)}`;
  }

  /** `outdated`: right, but hashed in an older way. */
  async verify(stored: string | null | undefined, password: string): Promise<Verdict> {
    if (!stored) {
      await verify(await this.nobody, password);
      return 'wrong';
    }
    if (stored.startsWith(GENERATED)) return this.verifyGenerated(stored, password);
    const right = stored.startsWith('$2') ? await compare(password, stored) : await verify(stored, password);
    if (!right) return 'wrong';
    return stored.startsWith(CURRENT) ? 'right' : 'outdated';
  }

  /** No sooner than any other password: nobody learns from the time who was imported. */
  private async verifyGenerated(stored: string, password: string): Promise<Verdict> {
    await verify(await this.nobody, password);
    const [salt = '', expected = ''] = stored.slice(GENERATED.length).split('$');
    const found = Buffer.from(quickHash(salt, password));
    return timingSafeEqual(found, Buffer.from(expected)) ? 'outdated' : 'wrong';
  }
}

function quickHash(salt: string, password: string): string {
  return createHash('sha256').update(`${salt}:${password}`).digest('base64url');
}
