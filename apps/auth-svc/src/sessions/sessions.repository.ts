import { Injectable } from '@nestjs/common';
import type { SessionEndReason } from '@switchboard/contracts';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { SessionRow } from './session.entity.js';

export type NewSession = Pick<
  SessionRow,
  'id' | 'userId' | 'workspaceId' | 'keepSignedIn' | 'device' | 'address'
>;

const DAYS = `case when keep_signed_in then 30 else 7 end * interval '1 day'`;

const INSERT = `
  insert into sessions (id, user_id, workspace_id, keep_signed_in, device, address, expires_at)
  values ($1, $2, $3, $4, $5, $6, now() + case when $4::boolean then 30 else 7 end * interval '1 day')`;

const ROTATE = `
  update sessions set token_number = $2, rotations = $3, expires_at = clock_timestamp() + ${DAYS} where id = $1`;

const USE = `update sessions set workspace_id = $2, device = $3, address = $4, last_used_at = clock_timestamp() where id = $1`;

const END = `
  with ended as (
    update sessions set ended_at = clock_timestamp(), end_reason = $2
    where user_id = $1 and ended_at is null and ($3::uuid is null or id = $3) and ($4::uuid is null or id <> $4)
    returning id
  ) select count(*)::int as n, clock_timestamp()::timestamptz(3) as at from ended`;

export interface WhichSessions {
  readonly only?: string;
  readonly except?: string;
}

@Injectable()
export class SessionsRepository {
  /** After their person is locked. */
  lock(tx: EntityManager, id: string): Promise<SessionRow | null> {
    return tx.findOne(SessionRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  find(tx: EntityManager, id: string): Promise<SessionRow | null> {
    return tx.findOneBy(SessionRow, { id });
  }

  async insert(tx: EntityManager, session: NewSession): Promise<SessionRow> {
    const { id, userId, workspaceId, keepSignedIn, device, address } = session;
    await tx.query(INSERT, [id, userId, workspaceId, keepSignedIn, device, address]);
    return tx.findOneByOrFail(SessionRow, { id });
  }

  /** The database's time after all locks were taken: `now()` is when the transaction began. */
  async now(tx: EntityManager): Promise<Date> {
    const [row]: { now: Date }[] = await tx.query('select clock_timestamp()::timestamptz(3) as now');
    if (!row) throw new Error('A database without a clock');
    return row.now;
  }

  async rotate(
    tx: EntityManager,
    id: string,
    tokenNumber: number,
    rotations: readonly Date[],
  ): Promise<void> {
    await tx.query(ROTATE, [id, tokenNumber, rotations]);
  }

  async use(
    tx: EntityManager,
    id: string,
    workspaceId: string,
    from: { device: string; address: string },
  ): Promise<SessionRow> {
    await tx.query(USE, [id, workspaceId, from.device, from.address]);
    return tx.findOneByOrFail(SessionRow, { id });
  }

  async moveTo(tx: EntityManager, id: string, workspaceId: string): Promise<void> {
    await tx.update(SessionRow, { id }, { workspaceId });
  }

  open(tx: EntityManager, userId: string, now: Date): Promise<SessionRow[]> {
    const where = { userId, endedAt: IsNull(), expiresAt: MoreThan(now) };
    return tx.find(SessionRow, { where, order: { lastUsedAt: 'DESC', id: 'DESC' } });
  }

  /** Ends a locked person's open sessions: all, one, or all but one. How many there were, and when. */
  async end(
    tx: EntityManager,
    userId: string,
    reason: SessionEndReason,
    { only, except }: WhichSessions = {},
  ): Promise<{ n: number; at: Date }> {
    const [row]: { n: number; at: Date }[] = await tx.query(END, [
      userId,
      reason,
      only ?? null,
      except ?? null,
    ]);
    return row ?? { n: 0, at: new Date() };
  }
}
