import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { importJWK, type CryptoKey } from 'jose';
import { RemoteTokenKeys, TokenKeys } from './token-keys.js';

const REFETCH_AFTER_MS = 5_000;
const STALE_MS = 10 * 60_000;

/** The keys seen so far. An unknown key id makes it ask again, at most every 5 s: anyone can make up key ids. */
@Injectable()
export class KeyRing {
  private keys = new Map<string, CryptoKey>();
  private askedAt = 0;
  private asking?: Promise<void>;

  constructor(
    private readonly modules: ModuleRef,
    private readonly remote: RemoteTokenKeys,
  ) {}

  async find(keyId: string): Promise<CryptoKey | undefined> {
    const age = Date.now() - this.askedAt;
    const known = this.keys.get(keyId);
    // A key that was withdrawn is forgotten; while auth-svc is away the ones we have go on working.
    if (known && age >= STALE_MS) this.ask().catch(() => undefined);
    if (!known && (this.asking || age >= REFETCH_AFTER_MS)) await this.ask();
    return this.keys.get(keyId) ?? known;
  }

  private ask(): Promise<void> {
    this.asking ??= this.refetch().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async refetch(): Promise<void> {
    const listed = await this.source().list();
    const keys = new Map<string, CryptoKey>();
    for (const key of listed) {
      const imported = await importJWK({ ...key }, 'ES256');
      if (!(imported instanceof Uint8Array)) keys.set(key.kid, imported);
    }
    this.keys = keys;
    this.askedAt = Date.now();
  }

  /** The service's own keys when one of its modules provides `TokenKeys`. */
  private source(): TokenKeys {
    try {
      return this.modules.get(TokenKeys, { strict: false });
    } catch {
      return this.remote;
    }
  }
}
