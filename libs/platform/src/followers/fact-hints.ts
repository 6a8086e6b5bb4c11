import { Injectable, Logger } from '@nestjs/common';
import type { EventContract } from '@switchboard/contracts';
import { Broker } from '../broker/broker.js';
import { type Fact, factSubject, isFactOf, parseFact } from '../facts/fact.js';

/**
 * Hears facts as they pass, without a place in the stream: some may be missed, none comes twice. Only for what is
 * right without it and merely later, such as stopping work whose result would be refused.
 */
@Injectable()
export class FactHints {
  private readonly logger = new Logger(FactHints.name);

  constructor(private readonly broker: Broker) {}

  /** While `isOfUse` says no, facts pass unread. Returns what ends it. */
  hear<Payload extends object>(
    contract: EventContract<Payload>,
    onFact: (fact: Fact<Payload>) => void,
    isOfUse: () => boolean = () => true,
  ): () => void {
    const subject = this.broker.named(factSubject('*', contract.type));
    const subscription = this.broker.connection.subscribe(subject, {
      callback: (error, message) => {
        if (error) return this.logger.warn(`Facts can't be heard: ${error.message}`);
        if (!isOfUse()) return;
        const fact = parseFact(message.data);
        if (isFactOf(contract, fact)) onFact(fact);
      },
    });
    return () => subscription.unsubscribe();
  }
}
