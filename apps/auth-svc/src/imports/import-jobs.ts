import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { FairJobs } from '@switchboard/platform';
import { ImportAdder } from './import-adder.js';
import { IMPORT_JOBS } from './import-job-kinds.js';
import { ImportReader } from './import-reader.js';

const SECOND = 1_000;
/** An hour of a database that is away. */
const RETRIES = [SECOND, 5 * SECOND, 20 * SECOND, ...Array.from({ length: 60 }, () => 60 * SECOND)];

/** One sheet of a workspace at a time, and few in this process: sign-ins come first. */
@Injectable()
export class ImportJobs implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: FairJobs,
    private readonly reader: ImportReader,
    private readonly adder: ImportAdder,
  ) {}

  onApplicationBootstrap(): void {
    const options = { perWorkspace: 1, leaseMs: 15 * SECOND, retries: RETRIES };
    this.jobs.work(IMPORT_JOBS.read, { ...options, slots: 1 }, (job, signal) =>
      this.reader.read(job, signal),
    );
    this.jobs.work(IMPORT_JOBS.add, { ...options, slots: 2 }, (job, signal) => this.adder.add(job, signal));
  }
}
