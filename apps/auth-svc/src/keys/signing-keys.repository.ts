import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SigningKeyRow } from './signing-key.entity.js';

export type NewSigningKey = Pick<SigningKeyRow, 'id' | 'publicX' | 'publicY' | 'sealedPrivate'>;

const LOCK = 7_262_102;

/** Retired longer ago than any token can live, with time for every process to have noticed. */
const SPENT = `retired_at < now() - interval '1 hour' - $1 * interval '1 second'`;

@Injectable()
export class SigningKeysRepository {
  /** Replicas that start together, and rotations, take turns. */
  async takeTurns(tx: EntityManager): Promise<void> {
    await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
  }

  /** Newest first. */
  list(tx: EntityManager): Promise<SigningKeyRow[]> {
    return tx.find(SigningKeyRow, { order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** From now on this one signs. */
  async replace(tx: EntityManager, key: NewSigningKey, tokenSeconds: number): Promise<void> {
    await tx.query('update signing_keys set retired_at = now() where retired_at is null');
    await tx.query(`delete from signing_keys where ${SPENT}`, [tokenSeconds]);
    await tx.insert(SigningKeyRow, key);
  }
}
