import { Logger } from '@nestjs/common';
import type { JsMsg } from '@nats-io/jetstream';
import { v5 as nameUuid } from 'uuid';
import { isDatabaseAway } from '../database/is-database-away.js';
import { loggableError } from '../errors/loggable-error.js';
import { type Fact, REPLAYED } from '../facts/fact.js';
import { pause } from '../facts/keep-open.js';
import type { DeadLetters } from './dead-letters.js';
import { Failures } from './failures.js';
import type { InboxRepository } from './inbox.repository.js';
import type { Reactions } from './reactions.js';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;
const LONGEST_OUTAGE_WAIT_MS = 5_000;
/** A fact that was delivered so often without an error may be what kills the process: it is parked untried. */
const MAX_DELIVERIES = 30;
/** For the id of a dead letter that isn't a fact. */
const NAMESPACE = '4cf7dcd7-55b7-4f1e-9d3b-9e1c7d6c6b5e';

/** What becomes of a message of one consumer: done, tried again later, or parked. */
export class FactHandling {
  private readonly logger = new Logger(FactHandling.name);
  private readonly failures = new Failures();

  constructor(
    private readonly consumer: string,
    private readonly reactions: Reactions,
    private readonly inbox: InboxRepository,
    private readonly deadLetters: DeadLetters,
    private readonly mostTries: number,
  ) {}

  /** How many facts failed and wait for another try. */
  get waiting(): number {
    return this.failures.size;
  }

  async handle(message: JsMsg, fact: Fact | Error, stop: AbortSignal): Promise<void> {
    if (fact instanceof Error) return this.park(message, undefined, fact, 1);
    try {
      if (!this.reactions.concerns(this.consumer, fact)) return message.ack();
      if (message.info.deliveryCount > MAX_DELIVERIES)
        throw new Error('Delivered too often without an answer');
      await this.apply(message, fact, stop);
      this.failures.forget(fact.id);
      message.ack();
    } catch (error) {
      if (stop.aborted && isDatabaseAway(error)) return message.nak();
      await this.failed(message, fact, error);
    }
  }

  async forgetOld(): Promise<void> {
    await this.inbox.forgetOld(this.consumer);
  }

  /** A database that is away is no fault of the fact: it is waited for, here, and nothing is counted. */
  private async apply(message: JsMsg, fact: Fact, stop: AbortSignal): Promise<void> {
    const again = message.redelivered || (message.headers?.has(REPLAYED) ?? false);
    const delivery = { consumer: this.consumer, eventId: fact.id, streamSeq: message.seq, again };
    for (let wait = 100; ; wait = Math.min(wait * 2, LONGEST_OUTAGE_WAIT_MS)) {
      try {
        return await this.reactions.apply(delivery, fact);
      } catch (error) {
        if (!isDatabaseAway(error) || stop.aborted) throw error;
      }
      await pause(wait, stop);
    }
  }

  private async failed(message: JsMsg, fact: Fact, error: unknown): Promise<void> {
    const tries = this.failures.count(fact.id);
    const context = {
      error: loggableError(error),
      consumer: this.consumer,
      factId: fact.id,
      type: fact.type,
    };
    if (tries >= this.mostTries || message.info.deliveryCount > MAX_DELIVERIES) {
      this.logger.error(context, 'A fact was parked');
      await this.park(message, fact, error, tries);
    } else {
      this.logger.warn(context, 'A fact will be tried again');
      message.nak(Math.min(FIRST_WAIT_MS * 5 ** (tries - 1), LONGEST_WAIT_MS));
    }
  }

  private async park(
    message: JsMsg,
    fact: Fact | undefined,
    error: unknown,
    attempts: number,
  ): Promise<void> {
    const { message: text } = loggableError(error);
    const id = fact?.id ?? nameUuid(`${message.info.stream} ${message.timestamp} ${message.seq}`, NAMESPACE);
    const letter = {
      consumer: this.consumer,
      eventId: id,
      type: fact?.type ?? 'unreadable',
      error: text,
      attempts,
    };
    try {
      await this.deadLetters.park({ ...letter, body: fact ?? message.string() });
      this.failures.forget(id);
      message.term();
    } catch (lost) {
      this.logger.error(
        { error: loggableError(lost), consumer: this.consumer },
        'A fact could not be parked',
      );
      message.nak(LONGEST_OUTAGE_WAIT_MS);
    }
  }
}
