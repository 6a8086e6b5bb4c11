import { Injectable, Logger } from '@nestjs/common';
import { Database, FairJobs, loggableError } from '@switchboard/platform';

export const ROUTING_JOB = 'routing';

/**
 * Something changed that routing decides by: its job of this workspace runs once more. Called after the commit of what
 * changed, so that a run that begins later sees it; what a crash in between leaves undone, the sweep finds.
 */
@Injectable()
export class RoutingWake {
  private readonly logger = new Logger(RoutingWake.name);
  private readonly waiting = new Set<string>();
  private sending: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly jobs: FairJobs,
  ) {}

  wake(workspaceId: string): void {
    if (this.waiting.size === 0) this.sending = this.sending.then(() => this.send());
    this.waiting.add(workspaceId);
  }

  /** Resolves when what was asked for is queued. For tests and the end of the service. */
  async sent(): Promise<void> {
    await this.sending;
  }

  private async send(): Promise<void> {
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const workspaceId of woken) {
      await this.database
        .inTransaction(async (tx) => {
          const [next] = await tx.query<{ upTo: number }[]>(
            `select nextval('routing_wakes')::float8 as "upTo"`,
          );
          const upTo = next?.upTo ?? 0;
          await this.jobs.enqueue(tx, { kind: ROUTING_JOB, key: workspaceId, workspaceId, upTo });
        })
        .catch((error: unknown) => this.logger.warn({ error: loggableError(error) }, 'Left to the sweep'));
    }
  }
}
