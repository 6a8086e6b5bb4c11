import { Injectable, Logger } from '@nestjs/common';
import type { BulkResult } from '@switchboard/contracts';
import { loggableError, ServiceError } from '@switchboard/platform';

/** They wait for each other at the workspace's counters anyway; messages go on meanwhile. */
const AT_ONCE = 2;

type Outcome = Pick<BulkResult, 'changed'>;

/** The same for each of many, where one that fails is nothing to the others. */
@Injectable()
export class EachOf {
  private readonly logger = new Logger('Bulk');

  /** Results in the order of the ids. */
  async of(ids: readonly string[], work: (id: string) => Promise<Outcome>): Promise<BulkResult[]> {
    const results = new Map<string, BulkResult>();
    const waiting = [...ids];
    const lane = async (): Promise<void> => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        results.set(id, await this.one(id, work));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return ids.flatMap((id) => results.get(id) ?? []);
  }

  private async one(id: string, work: (id: string) => Promise<Outcome>): Promise<BulkResult> {
    try {
      return { id, ok: true, ...(await work(id)) };
    } catch (error) {
      if (error instanceof ServiceError) {
        const { code, message } = error;
        return { id, ok: false, changed: false, error: { code, message } };
      }
      this.logger.error({ error: loggableError(error) }, 'One of a bulk command failed');
      const failed = { code: 'INTERNAL', message: 'Something went wrong' };
      return { id, ok: false, changed: false, error: failed };
    }
  }
}
