import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { OneTimeTokenRow, type TokenPurpose } from './one-time-token.entity.js';

export type NewToken = Pick<OneTimeTokenRow, 'id' | 'userId' | 'purpose' | 'email' | 'tokenHash'> & {
  readonly workspaceId?: string;
  readonly hours: number;
};

const INSERT = `
  insert into one_time_tokens (id, user_id, purpose, email, token_hash, workspace_id, expires_at)
  values ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 hour') on conflict (id) do nothing`;

const VALID = `token_hash = $1 and purpose = any($2) and used_at is null and expires_at > clock_timestamp()`;

@Injectable()
export class OneTimeTokensRepository {
  /** Once per id. */
  async insert(tx: EntityManager, token: NewToken): Promise<void> {
    const { id, userId, purpose, email, tokenHash, workspaceId = null, hours } = token;
    await tx.query(INSERT, [id, userId, purpose, email, tokenHash, workspaceId, hours]);
  }

  find(tx: EntityManager, id: string): Promise<OneTimeTokenRow | null> {
    return tx.findOneBy(OneTimeTokenRow, { id });
  }

  /** Whose it is. Lock the person, then use it. */
  async personOf(
    tx: EntityManager,
    tokenHash: string,
    purposes: readonly TokenPurpose[],
  ): Promise<string | undefined> {
    const sql = `select user_id as "userId" from one_time_tokens where ${VALID}`;
    const [row]: { userId: string }[] = await tx.query(sql, [tokenHash, purposes]);
    return row?.userId;
  }

  /** The address it proves; undefined for whoever comes second. */
  async use(
    tx: EntityManager,
    tokenHash: string,
    purposes: readonly TokenPurpose[],
  ): Promise<string | undefined> {
    const sql = `with used as (update one_time_tokens set used_at = clock_timestamp() where ${VALID} returning email)
      select email from used`;
    const [row]: { email: string }[] = await tx.query(sql, [tokenHash, purposes]);
    return row?.email;
  }

  async renew(tx: EntityManager, id: string, hours: number): Promise<void> {
    const sql = `update one_time_tokens set expires_at = now() + $2 * interval '1 hour' where id = $1`;
    await tx.query(sql, [id, hours]);
  }

  /** Those not used yet never will be. */
  async revoke(tx: EntityManager, userId: string, purposes: readonly TokenPurpose[]): Promise<void> {
    const where = { userId, purpose: In([...purposes]), usedAt: IsNull() };
    await tx.update(OneTimeTokenRow, where, { usedAt: () => 'clock_timestamp()' });
  }
}
