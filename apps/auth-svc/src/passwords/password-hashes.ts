import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { compare } from 'bcryptjs';
import { randomBytes } from 'node:crypto';

/** OWASP's second choice for argon2id (the library's default variant): 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

export type Verdict = 'right' | 'wrong' | 'outdated';

@Injectable()
export class PasswordHashes {
  /** Nobody's password: who isn't known takes as long to refuse as who is. */
  private readonly nobody = this.hash(randomBytes(32).toString('base64'));

  hash(password: string): Promise<string> {
    return hash(password, COST);
  }

  /** `outdated`: right, but hashed in an older way. */
  async verify(stored: string | null | undefined, password: string): Promise<Verdict> {
    if (!stored) {
      await verify(await this.nobody, password);
      return 'wrong';
    }
    const right = stored.startsWith('$2') ? await compare(password, stored) : await verify(stored, password);
    if (!right) return 'wrong';
    return stored.startsWith(CURRENT) ? 'right' : 'outdated';
  }
}
