import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { PublicKey } from '@switchboard/contracts';
import { Database, TokenKeys } from '@switchboard/platform';
import { type CryptoKey, importJWK } from 'jose';
import type { EntityManager } from 'typeorm';
import { AuthConfig } from '../config.js';
import { Secrets } from '../secrets/secrets.js';
import { makeSigningKey, sealContext } from './make-signing-key.js';
import type { SigningKeyRow } from './signing-key.entity.js';
import { SigningKeysRepository } from './signing-keys.repository.js';

/** How long a process may go on signing with a key after another process retired it. */
const REREAD_MS = 60_000;

export interface Signer {
  readonly id: string;
  readonly key: CryptoKey;
}

/** The keys of access tokens, in the database, made on the first start. This service verifies with them too. */
@Injectable()
export class SigningKeys extends TokenKeys implements OnApplicationBootstrap {
  private readonly logger = new Logger(SigningKeys.name);
  private signing?: { readonly signer: Signer; readonly readAt: number };

  constructor(
    private readonly config: AuthConfig,
    private readonly secrets: Secrets,
    private readonly keys: SigningKeysRepository,
    private readonly database: Database,
  ) {
    super();
  }

  /** A KEYS_SECRET that doesn't open the keys is found at the start, not at the first sign-in. */
  async onApplicationBootstrap(): Promise<void> {
    await this.signer();
  }

  async signer(): Promise<Signer> {
    if (this.signing && Date.now() - this.signing.readAt < REREAD_MS) return this.signing.signer;
    const signer = await this.opened(await this.newest());
    this.signing = { signer, readAt: Date.now() };
    return signer;
  }

  /** Retired ones too, as long as a token signed with them may live. */
  async list(): Promise<PublicKey[]> {
    const rows = await this.database.inTransaction((tx) => this.keys.list(tx));
    return rows.map(({ id, publicX, publicY }) => {
      return { kty: 'EC', crv: 'P-256', x: publicX, y: publicY, kid: id, alg: 'ES256', use: 'sig' };
    });
  }

  /** A new key signs from now on. Returns its id. */
  rotate(): Promise<string> {
    return this.database.inTransaction(async (tx) => {
      await this.keys.takeTurns(tx);
      return this.replace(tx);
    });
  }

  private newest(): Promise<SigningKeyRow> {
    return this.database.inTransaction(async (tx) => {
      const [known] = await this.keys.list(tx);
      if (known) return known;
      await this.keys.takeTurns(tx);
      const [made] = await this.keys.list(tx);
      if (made) return made;
      this.logger.log(`Made the first signing key, ${await this.replace(tx)}`);
      const [first] = await this.keys.list(tx);
      if (!first) throw new Error('The signing key was not stored');
      return first;
    });
  }

  private async replace(tx: EntityManager): Promise<string> {
    const key = await makeSigningKey(this.secrets);
    await this.keys.replace(tx, key, this.config.accessTokenSeconds);
    return key.id;
  }

  private async opened({ id, sealedPrivate }: SigningKeyRow): Promise<Signer> {
    const key = await importJWK(JSON.parse(this.unsealed(id, sealedPrivate)), 'ES256');
    if (key instanceof Uint8Array) throw new Error(`The signing key ${id} is not a key pair`);
    return { id, key };
  }

  private unsealed(id: string, sealed: string): string {
    try {
      return this.secrets.open(sealed, sealContext(id));
    } catch {
      throw new Error(
        `KEYS_SECRET doesn't open the signing key ${id}: give the former one, or run rotate-keys.js`,
      );
    }
  }
}
