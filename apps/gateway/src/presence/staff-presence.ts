import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { isStaff, ticket } from '@switchboard/contracts';
import { RpcClient, loggableError, type UserActor } from '@switchboard/platform';
import { randomUUID } from 'node:crypto';
import { Coalescer } from '../push/coalescer.js';
import { PresenceService } from './presence.service.js';
import { SharedReads } from './shared-reads.js';

/** Renewed three times within it: two renewals may fail before anybody seems gone. */
const LEASE_MS = 30_000;
const RENEW_EVERY_MS = 10_000;
/** Many come at once when a gateway has restarted: they are told of together. */
const GATHER_MS = 250;

/** Tells routing who of the staff is connected here. A gateway that is killed says nothing any more, and its lease runs out. */
@Injectable()
export class StaffPresence implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('StaffPresence');
  private readonly gatewayId = randomUUID();
  private readonly changes = new Coalescer<string>(
    GATHER_MS,
    (_, workspaceId) => workspaceId,
    (workspaceId) => this.tell(workspaceId),
  );
  /** One at a time per workspace: what is told last is what is so. */
  private readonly tellings = new SharedReads((workspaceId) => this.tellNow(workspaceId));
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly rpc: RpcClient,
    private readonly presence: PresenceService,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => this.renew(), RENEW_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
    this.changes.stop();
  }

  /** Somebody came, went, or is away. */
  changed({ role, workspaceId }: Pick<UserActor, 'role' | 'workspaceId'>): void {
    if (isStaff(role)) this.changes.offer(workspaceId, workspaceId);
  }

  private renew(): void {
    for (const workspaceId of this.presence.workspaces) {
      if (this.presence.staffHere(workspaceId).size > 0) this.tell(workspaceId);
    }
  }

  private tell(workspaceId: string): void {
    // The next renewal says it again.
    this.tellings.ask(workspaceId).catch((error: unknown) => {
      this.logger.debug({ error: loggableError(error) });
    });
  }

  private async tellNow(workspaceId: string): Promise<void> {
    const { gatewayId } = this;
    const people = [...this.presence.staffHere(workspaceId).values()].map(({ userId, status }) => ({
      userId,
      status: status === 'away' ? ('away' as const) : ('online' as const),
    }));
    await this.rpc.call(ticket.staffConnected, { gatewayId, workspaceId, people, leaseMs: LEASE_MS }, {});
  }
}
