import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, FairJobs, loggableError } from '@switchboard/platform';
import { TicketConfig } from '../config.js';
import { Assigner } from './assigner.js';
import { PresenceService } from './presence.service.js';
import { Returns } from './returns.js';
import { ROUTING_JOB, RoutingWake } from './routing-wake.js';

/** A replica that is killed holds up its workspaces for so long. */
const LEASE_MS = 3_000;

/**
 * Routes one workspace at a time, when something changed there, and looks every few seconds for workspaces in which
 * something came to pass without anybody's saying so: a lease that ran out, a time that is up, a wake that got lost.
 */
@Injectable()
export class RoutingWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RoutingWorker.name);
  private timer?: NodeJS.Timeout;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: TicketConfig,
    private readonly database: Database,
    private readonly jobs: FairJobs,
    private readonly wake: RoutingWake,
    private readonly presence: PresenceService,
    private readonly returns: Returns,
    private readonly assigner: Assigner,
  ) {}

  onApplicationBootstrap(): void {
    const options = { slots: 4, perWorkspace: 1, leaseMs: LEASE_MS };
    this.jobs.work(ROUTING_JOB, options, ({ workspaceId }, signal) => this.route(workspaceId, signal));
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.sweeping;
    await this.wake.sent();
  }

  async sweep(): Promise<void> {
    const found = await this.database.inTransaction((tx) =>
      tx.query<{ workspaceId: string }[]>(`select w as "workspaceId" from workspaces_to_route() w`),
    );
    for (const { workspaceId } of found) this.wake.wake(workspaceId);
    await this.wake.sent();
  }

  private async route(workspaceId: string, signal: AbortSignal): Promise<void> {
    await this.presence.settleNow(workspaceId);
    await this.returns.run(workspaceId, signal);
    await this.assigner.run(workspaceId, signal);
  }

  private schedule(): void {
    this.timer = setTimeout(() => this.tick(), this.config.routingSweepMs);
  }

  private tick(): void {
    this.sweeping = this.sweep()
      .catch((error: unknown) => this.logger.error({ error: loggableError(error) }, 'The sweep failed'))
      .then(() => {
        if (this.timer) this.schedule();
      });
  }
}
