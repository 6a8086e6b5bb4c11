import { Injectable } from '@nestjs/common';
import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import type { Msg, Subscription } from '@nats-io/transport-node';
import { ownerOf, type RpcContract } from '@switchboard/contracts';
import { isObservable, lastValueFrom } from 'rxjs';
import { Broker } from '../broker/broker.js';
import { ProcessConfig } from '../config/service-config.js';
import { loggableError } from '../errors/loggable-error.js';
import { within } from '../service/within.js';
import { CallAnswerer, type Endpoint } from './call-answerer.js';
import { Standstill } from './standstill.js';
import { readHeaders } from './wire.js';

/**
 * Nest's NATS transport over the process's one connection. Its own differs in what matters to us: it routes by the
 * pattern inside the message, has no limits, hides errors, and on the way out sleeps or drops calls in hand.
 */
@Injectable()
export class CallServer extends Server implements CustomTransportStrategy {
  private subscriptions: Subscription[] = [];
  private readonly inHand = new Set<Promise<void>>();
  private readonly standstill = new Standstill();

  constructor(
    private readonly broker: Broker,
    private readonly answerer: CallAnswerer,
    private readonly config: ProcessConfig,
  ) {
    super();
  }

  listen(callback: () => void): void {
    for (const handler of this.messageHandlers.values()) this.subscribe(endpointOf(handler));
    // Listening means that the broker knows. A connection that is lost now is told again when it is back.
    void this.broker.connection
      .flush()
      .catch(() => undefined)
      .then(callback);
  }

  /** Takes no further calls and finishes those in hand. */
  async close(): Promise<void> {
    const subscriptions = this.subscriptions;
    this.subscriptions = [];
    await within(this.config.shutdownGraceMs, async () => {
      // A connection that is closed already refuses; what is in hand still ends.
      await Promise.allSettled(subscriptions.map((subscription) => subscription.drain()));
      await Promise.all(this.inHand);
    });
    this.standstill.end();
  }

  on(): void {}

  unwrap<T>(): T {
    throw new Error('Use Broker');
  }

  private subscribe(endpoint: Endpoint): void {
    const { subject } = endpoint.contract;
    const { service, connection } = this.broker;
    if (ownerOf(endpoint.contract) !== service) throw new Error(`${service} may not answer ${subject}`);
    const callback = (error: Error | null, message: Msg): void => {
      if (error) this.logger.error(error.message);
      else this.receive(endpoint, message);
    };
    this.subscriptions.push(connection.subscribe(this.broker.named(subject), { queue: service, callback }));
  }

  private receive(endpoint: Endpoint, message: Msg): void {
    if (!this.isAwaited(message)) return;
    const { timeoutMs = Infinity } = readHeaders(message);
    if (this.inHand.size >= this.config.maxCallsInFlight || this.standstill.ms > timeoutMs) {
      this.answerer.refuse(endpoint, message);
      return;
    }
    const work = this.answerer
      .answer(endpoint, message)
      // Only the reply itself can fail here, with the connection: the caller is told by its own time-out.
      .catch((error: unknown) => this.logger.error(loggableError(error), 'A reply was lost'))
      .finally(() => this.inHand.delete(work));
    this.inHand.add(work);
  }

  /**
   * Calls are awaited in an inbox. The broker itself sends stored messages to any subject that is named as a reply, past
   * all permissions: a service could put a call into a fact of its own, and have it made in another's name.
   */
  private isAwaited({ reply = '' }: Msg): boolean {
    return reply.startsWith(this.broker.named('_INBOX_'));
  }
}

function endpointOf(handler: MessageHandler): Endpoint {
  const contract: RpcContract | undefined = handler.extras?.['contract'];
  if (!contract) throw new Error('A message handler without a contract: use @Handles');
  const handle = async (...args: Parameters<Endpoint['handle']>): Promise<unknown> => {
    const result: unknown = await handler(...args);
    return isObservable(result) ? lastValueFrom(result) : result;
  };
  return { contract, handle };
}
