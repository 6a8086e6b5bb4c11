import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { FairJobs } from '@switchboard/platform';
import { AiConfig } from '../config.js';
import { ANSWER_JOB } from './answer-job.js';
import { AnswerWriter } from './answer-writer.js';

/** Well below the 25 s after which chat-svc gives a silent answer up: a crash is made good before anyone is told of it. */
const LEASE_MS = 12_000;

/** Takes answer jobs in turn, the workspace with the fewest running ones first. */
@Injectable()
export class AnswersWorker implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: FairJobs,
    private readonly writer: AnswerWriter,
    private readonly config: AiConfig,
  ) {}

  onApplicationBootstrap(): void {
    const { answerSlots: slots, answersPerWorkspace: perWorkspace } = this.config;
    // What an answer is written from is chat-svc's, and so is the decision whether it lands.
    const options = { slots, perWorkspace, leaseMs: LEASE_MS, early: true };
    this.jobs.work(ANSWER_JOB, options, (job, signal) => this.writer.run(job, signal));
  }
}
