import { Injectable } from '@nestjs/common';
import type { RequestOf, ResponseOf, RpcContract } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import type { Call, UserActor } from '../calls/call.js';
import { ServiceError } from '../errors/service-error.js';
import { requestHash } from './request-hash.js';

const FORGET = `delete from idempotency_keys where created_at < clock_timestamp() - interval '24 hours'
  and (user_id, workspace_id, key) in (
    select user_id, workspace_id, key from idempotency_keys
    where created_at < clock_timestamp() - interval '24 hours' order by created_at limit 20 for update skip locked)`;

const CLAIM = `insert into idempotency_keys (user_id, workspace_id, key, subject, request_hash) values ($1, $2, $3, $4, $5)
  on conflict do nothing returning key`;

const FIND = `select request_hash, response from idempotency_keys where user_id = $1 and workspace_id = $2 and key = $3`;

const ANSWER = `update idempotency_keys set response = $4 where user_id = $1 and workspace_id = $2 and key = $3`;

/** Commands with an Idempotency-Key: done once in 24 h per user, and answered alike each time. */
@Injectable()
export class Idempotency {
  /**
   * Does the work unless this key was used before; then its answer is given again. Both stand in the command's own
   * transaction: a command that failed may be tried again under the same key.
   * @throws ServiceError IDEMPOTENCY_MISMATCH for a key that came with another request.
   */
  async once<C extends RpcContract>(
    tx: EntityManager,
    call: Call<UserActor>,
    contract: C,
    request: RequestOf<C>,
    work: () => Promise<ResponseOf<C>>,
  ): Promise<ResponseOf<C>> {
    const { idempotencyKey } = call;
    if (!idempotencyKey) return work();
    const { userId, workspaceId } = call.actor;
    const names = [userId, workspaceId, idempotencyKey];
    const hash = requestHash(contract.subject, request);
    await tx.query(FORGET);
    // A second one under the same key waits here until the first has ended.
    const claimed = await tx.query<{ key: string }[]>(CLAIM, [...names, contract.subject, hash]);
    if (claimed.length === 0) return this.answerOf<C>(tx, names, hash);
    const response = await work();
    await tx.query(ANSWER, [...names, JSON.stringify(response)]);
    return response;
  }

  private async answerOf<C extends RpcContract>(
    tx: EntityManager,
    names: readonly string[],
    hash: Buffer,
  ): Promise<ResponseOf<C>> {
    const [known] = await tx.query<{ request_hash: Buffer; response: ResponseOf<C> }[]>(FIND, [...names]);
    if (!known?.request_hash.equals(hash)) {
      throw new ServiceError('conflict', 'IDEMPOTENCY_MISMATCH', 'This key was used for another request');
    }
    return known.response;
  }
}
