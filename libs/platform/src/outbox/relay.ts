import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Broker } from '../broker/broker.js';
import { ServiceConfig } from '../config/service-config.js';
import { Database } from '../database/database.js';
import { loggableError } from '../errors/loggable-error.js';
import { BrokerWatch } from '../facts/broker-watch.js';
import { FactMetrics } from '../facts/fact-metrics.js';
import { pause } from '../facts/keep-open.js';
import { Wake } from '../facts/wake.js';
import { within } from '../service/within.js';
import type { OutboxRow } from './outbox-row.js';
import { Publisher } from './publisher.js';
import { RelayLeader } from './relay-leader.js';
import { RelayLog } from './relay-log.js';
import { RelaySession } from './relay-session.js';

const BEAT_MS = 2_000;
const CANDIDATE_MS = 1_000;
const VERIFY_MS = 60_000;
const DAY_MS = 24 * 3600 * 1000;
const KEEP_DAYS = 400;
const LAST_WORDS_MS = 1_000;

/** Publishes the outbox. Every replica has one; the one that holds the database's advisory lock is active. */
@Injectable()
export class Relay implements OnApplicationBootstrap {
  private readonly logger = new Logger(Relay.name);
  private readonly stopper = new AbortController();
  private leader?: RelayLeader;
  private running?: Promise<void>;

  constructor(
    private readonly config: ServiceConfig,
    private readonly database: Database,
    private readonly broker: Broker,
    private readonly watch: BrokerWatch,
    private readonly waker: Wake,
    private readonly metrics: FactMetrics,
  ) {}

  onApplicationBootstrap(): void {
    this.running ??= this.run();
  }

  /** Publishes all that is committed by now, here or at the relay that leads, and resolves when it is marked. */
  async runOnce(): Promise<void> {
    while (!this.leader && (await this.hasPending())) {
      this.wake();
      await pause(20, this.stopper.signal);
    }
    await this.leader?.drain();
  }

  /** Whether anything committed waits to be published. */
  async hasPending(): Promise<boolean> {
    const sql = `select 1 from outbox where published_at is null and parked_at is null limit 1`;
    const rows = await this.database.inTransaction((tx) => tx.query<unknown[]>(sql));
    return rows.length > 0;
  }

  /** A row that was committed right now. */
  take(row: OutboxRow): void {
    if (this.leader) this.leader.take(row);
    else this.wake();
  }

  /** Something was committed, here or not. */
  wake(): void {
    this.waker.send('outbox');
  }

  get isLeading(): boolean {
    return this.leader !== undefined;
  }

  /** Publishes what there is, if that can be done at once; the rest waits for the next leader. */
  async stop(): Promise<void> {
    await within(LAST_WORDS_MS, () => this.leader?.drain() ?? Promise.resolve());
    this.stopper.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const signal = AbortSignal.any([this.stopper.signal, this.watch.closed]);
    while (!signal.aborted) {
      try {
        const session = await RelaySession.lead(this.config.databaseUrl);
        if (session) await this.lead(session, signal);
      } catch (error) {
        this.logger.warn({ error: loggableError(error) }, 'The relay has no session');
      }
      await pause(CANDIDATE_MS, signal);
    }
  }

  private async lead(session: RelaySession, signal: AbortSignal): Promise<void> {
    const log = new RelayLog(session);
    const leader = new RelayLeader(session, log, new Publisher(this.broker), () => this.metrics.parked());
    const unwake = this.waker.on('outbox', () => leader.wake(), { alone: true });
    const unwatch = this.watch.on((change) => change === 'up' && leader.recover());
    const lost = new AbortController();
    void session.ended.then(() => lost.abort());
    try {
      leader.recover();
      this.leader = leader;
      await this.beat(leader, log, AbortSignal.any([signal, lost.signal]));
    } finally {
      this.leader = undefined;
      unwake();
      unwatch();
      await within(this.config.shutdownGraceMs, () => leader.stop());
      await session.close();
    }
  }

  private async beat(leader: RelayLeader, log: RelayLog, signal: AbortSignal): Promise<void> {
    let [verified, kept] = [performance.now(), -DAY_MS];
    while (!signal.aborted) {
      await leader.beat();
      this.metrics.backlog(await log.backlog());
      const now = performance.now();
      if (now - verified > VERIFY_MS) {
        verified = now;
        leader.recover();
      }
      if (now - kept > DAY_MS) {
        kept = now;
        await log.keepPartitions(KEEP_DAYS).catch((error: unknown) => this.logger.error(error));
      }
      await pause(BEAT_MS, signal);
    }
  }
}
