import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, loggableError } from '@switchboard/platform';
import { ChatConfig } from '../config.js';
import type { Draft } from '../conversations/draft.js';
import { Drafts } from '../conversations/drafts.js';
import { handOff } from '../conversations/hand-off.js';
import { writeSystemLine } from '../messages/write-message.js';
import { discardPending, settle } from './settle.js';
import { type Silent, SilentAnswersRepository } from './silent-answers.repository.js';

/**
 * Tells customers of a dead ai-svc: answers that gave no sign of life fail, and a person is asked. Every replica sweeps;
 * each conversation is looked at again under its lock, so that what one has settled the others leave alone.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Sweeper.name);
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: ChatConfig,
    private readonly database: Database,
    private readonly drafts: Drafts,
    private readonly silent: SilentAnswersRepository,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => this.tick(), this.config.sweepIntervalMs);
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
  }

  async sweep(): Promise<void> {
    const { answerSilenceMs } = this.config;
    const found = await this.database.inTransaction((tx) => this.silent.find(tx, answerSilenceMs));
    for (const each of found) await this.giveUp(each, answerSilenceMs);
  }

  private tick(): void {
    this.running = this.sweep()
      .catch((error: unknown) =>
        this.logger.error({ error: loggableError(error) }, 'The sweep of silent answers failed'),
      )
      .then(() => {
        if (this.timer) this.onApplicationBootstrap();
      });
  }

  private async giveUp({ workspaceId, conversationId }: Silent, silenceMs: number): Promise<void> {
    await this.database.inWorkspace(workspaceId, async (tx) => {
      const draft = await this.drafts.open(tx, workspaceId, conversationId);
      if (!draft) return;
      giveUpSilent(draft, silenceMs);
      await this.drafts.save(tx, draft);
    });
  }
}

/** The newest question fails, those before it were superseded. While a person is awaited already, nobody is told twice. */
export function giveUpSilent(draft: Draft, silenceMs: number): void {
  const lastSign = Math.max(...draft.pending.map(({ answerSeenAt }) => answerSeenAt?.getTime() ?? 0));
  const newest = draft.pending.at(-1);
  if (!newest || draft.now.getTime() - lastSign < silenceMs) return;
  discardPending(draft, 'superseded', newest.seq ?? 0);
  if (draft.state.waitingSince) {
    settle(draft, newest, 'discarded', 'awaiting_person');
    return;
  }
  settle(draft, newest, 'failed', 'unavailable');
  writeSystemLine(draft, 'answer_failed');
  handOff(draft, 'unavailable', null);
}
