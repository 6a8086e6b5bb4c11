import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

@Injectable()
export class HousekeepingRepository {
  /** Ended sessions are kept for a month: until then, a reused token is still told from an unknown one. */
  async forgetOld(tx: EntityManager): Promise<void> {
    await tx.query(`delete from attempts where started_at < now() - interval '1 day'`);
    await tx.query(`delete from one_time_tokens where expires_at < now() - interval '7 days'`);
    // Files that never came whole, or were never used.
    await tx.query(`select forget_uploads(interval '1 hour')`);
    // People's data twice, and passwords that nobody fetched.
    await tx.query(`select forget_imports(interval '30 days', interval '7 days')`);
    await tx.query(`delete from sessions where coalesce(ended_at, expires_at) < now() - interval '30 days'`);
  }
}
