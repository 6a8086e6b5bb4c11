import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { FairJobs, type Job, validated } from '@switchboard/platform';
import { LetterWriter } from './letter-writer.js';
import { MailOrder } from './mail-order.js';
import { MAIL_JOBS } from './mail-orders.js';
import { Mailer } from './mailer.js';

const MINUTE = 60_000;
/** Three days of a mail server that is away. */
const RETRIES = [5_000, 30_000, 2 * MINUTE, 10 * MINUTE, ...Array.from({ length: 144 }, () => 30 * MINUTE)];

/** Sends what was ordered. A mail server that is slow or away holds up nothing but mails. */
@Injectable()
export class MailWorker implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: FairJobs,
    private readonly writer: LetterWriter,
    private readonly mailer: Mailer,
  ) {}

  onApplicationBootstrap(): void {
    const options = { slots: 4, perWorkspace: 4, leaseMs: 60_000, retries: RETRIES };
    this.jobs.work(MAIL_JOBS, options, (job) => this.send(job));
  }

  private async send({ key, workspaceId, data }: Job): Promise<void> {
    const mail = await this.writer.write(validated(MailOrder, data), workspaceId);
    if (mail) await this.mailer.send(key, mail.to, mail.letter);
  }
}
