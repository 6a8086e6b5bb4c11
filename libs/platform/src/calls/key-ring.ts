import { Injectable } from '@nestjs/common';
import { importJWK, type CryptoKey } from 'jose';
import { TokenKeys } from './token-keys.js';

const REFETCH_AFTER_MS = 5_000;

/** The keys seen so far. An unknown key id makes it ask again, at most every 5 s: anyone can make up key ids. */
@Injectable()
export class KeyRing {
  private keys = new Map<string, CryptoKey>();
  private askedAt = 0;
  private asking?: Promise<void>;

  constructor(private readonly source: TokenKeys) {}

  async find(keyId: string): Promise<CryptoKey | undefined> {
    const known = this.keys.get(keyId);
    if (known) return known;
    if (this.asking ?? Date.now() - this.askedAt >= REFETCH_AFTER_MS) {
      this.asking ??= this.refetch().finally(() => (this.asking = undefined));
      await this.asking;
    }
    return this.keys.get(keyId);
  }

  private async refetch(): Promise<void> {
    const listed = await this.source.list();
    const keys = new Map<string, CryptoKey>();
    for (const key of listed) {
      const imported = await importJWK({ ...key }, 'ES256');
      if (!(imported instanceof Uint8Array)) keys.set(key.kid, imported);
    }
    this.keys = keys;
    this.askedAt = Date.now();
  }
}
