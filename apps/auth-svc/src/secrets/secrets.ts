import { Injectable } from '@nestjs/common';
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { AuthConfig } from '../config.js';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What must not work for one purpose because it worked for another. */
export type Purpose = 'refresh-token' | 'one-time-token' | 'limit-subject';

/** Everything made from KEYS_SECRET: a key of its own for each purpose. */
@Injectable()
export class Secrets {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly config: AuthConfig) {}

  /** HMAC-SHA256 in base64url. */
  mac(purpose: Purpose, text: string): string {
    return createHmac('sha256', this.key(purpose)).update(text).digest('base64url');
  }

  /** AES-256-GCM. What was sealed in one context doesn't open in another. */
  seal(text: string, context: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key('seal'), iv).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Throws when it was sealed by another secret, in another context, or was changed. */
  open(sealed: string, context: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key('seal'), bytes.subarray(0, IV_BYTES))
      .setAAD(Buffer.from(context))
      .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  private key(purpose: Purpose | 'seal'): Buffer {
    const known = this.keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', this.config.keysSecret, 'switchboard', purpose, 32));
    this.keys.set(purpose, key);
    return key;
  }
}
