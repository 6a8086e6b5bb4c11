import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { PersonRow } from '../people/person.entity.js';
import { Secrets } from '../secrets/secrets.js';
import { sha256 } from '../secrets/sha256.js';
import type { OneTimeTokenRow, TokenPurpose } from './one-time-token.entity.js';
import { OneTimeTokensRepository } from './one-time-tokens.repository.js';

const HOURS: Record<TokenPurpose, number> = { 'reset-password': 1, 'verify-email': 72, invitation: 168 };

/** Both set a password. */
export const PASSWORD_PURPOSES = ['reset-password', 'invitation'] as const;

/**
 * Tokens in mailed links: single use, expiring, stored as hashes. A token is computed from its id, so that a mail that
 * waits to be sent holds only the id.
 */
@Injectable()
export class OneTimeTokens {
  constructor(
    private readonly tokens: OneTimeTokensRepository,
    private readonly secrets: Secrets,
  ) {}

  tokenOf(id: string): string {
    return this.secrets.mac('one-time-token', id);
  }

  /** Returns its id. Making it twice under one id makes one. */
  async make(
    tx: EntityManager,
    purpose: TokenPurpose,
    person: PersonRow,
    { id = uuid(), workspaceId }: { id?: string; workspaceId?: string } = {},
  ): Promise<string> {
    const tokenHash = sha256(this.tokenOf(id));
    const { id: userId, email } = person;
    await this.tokens.insert(tx, {
      id,
      userId,
      purpose,
      email,
      tokenHash,
      workspaceId,
      hours: HOURS[purpose],
    });
    return id;
  }

  /** Its time begins when its mail is written: a mail server that was away must not use it up. */
  renew(tx: EntityManager, { id, purpose }: OneTimeTokenRow): Promise<void> {
    return this.tokens.renew(tx, id, HOURS[purpose]);
  }

  personOf(tx: EntityManager, token: string, purposes: readonly TokenPurpose[]): Promise<string | undefined> {
    return this.tokens.personOf(tx, sha256(token), purposes);
  }

  use(tx: EntityManager, token: string, purposes: readonly TokenPurpose[]): Promise<string | undefined> {
    return this.tokens.use(tx, sha256(token), purposes);
  }

  /** A new password voids the links that could set another one. */
  revokePasswordLinks(tx: EntityManager, userId: string): Promise<void> {
    return this.tokens.revoke(tx, userId, PASSWORD_PURPOSES);
  }
}
