import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '@switchboard/platform';
import { HousekeepingRepository } from './housekeeping.repository.js';

const EVERY_MS = 3_600_000;

/** Forgets, once an hour, what is no longer of use. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Housekeeping.name);
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly repository: HousekeepingRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    try {
      await this.database.inTransaction((tx) => this.repository.forgetOld(tx));
    } catch (error) {
      this.logger.error('Housekeeping failed', error);
    }
  }
}
