import type { Subscription } from '@nats-io/transport-node';
import {
  auth,
  type RequestOf,
  type ResponseOf,
  type RpcContract,
  type ServiceName,
} from '@switchboard/contracts';
import { Broker } from '../broker/broker.js';
import { RpcClient } from '../calls/rpc-client.js';
import { validated } from '../calls/validated.js';
import { ServiceError } from '../errors/service-error.js';
import { toWire } from '../errors/wire-error.js';
import { EVENTS, ensureStream } from '../facts/stream.js';
import { testKeys } from './fake-actor.js';
import { testServers } from './servers.js';

/** Who a test calls as: somebody with a token, a service by name, or (nothing given) anyone at all. */
export interface Caller {
  readonly token?: string;
  readonly service?: ServiceName;
  readonly idempotencyKey?: string;
}

interface FlushOptions {
  /** Leave jobs out: a test that holds one up. */
  readonly jobs?: boolean;
}

interface Flushed {
  flush(options?: FlushOptions): Promise<void>;
}

/**
 * A test is about what is answered, not about how busy the machine is that runs it. A contract with less time than any of
 * the product's belongs to a test of time itself.
 */
const PATIENCE_MS = 30_000;
const SHORT_MS = 1_000;

/** A test's own place on the shared NATS server, seen from outside the services under test. */
export class TestBroker {
  private readonly callers = new Map<ServiceName, Promise<Broker>>();
  private readonly flushed = new Set<Flushed>();

  constructor(readonly prefix: string) {}

  /** Calls as the gateway or another service would. An answer that isn't what the contract promises fails the test. */
  async call<C extends RpcContract>(
    contract: C,
    request: RequestOf<C>,
    { token, service = 'gateway', idempotencyKey }: Caller = {},
  ): Promise<ResponseOf<C>> {
    const { timeoutMs } = contract;
    const patient: C = timeoutMs < SHORT_MS ? contract : { ...contract, timeoutMs: PATIENCE_MS };
    const response = await new RpcClient(await this.as(service)).call(patient, request, {
      token,
      idempotencyKey,
    });
    validated(contract.response, response, { exact: true });
    return response;
  }

  /** A connection with a service's name and inbox. */
  as(service: ServiceName): Promise<Broker> {
    // The promise is kept, so that two who ask at once get the same one.
    const known = this.callers.get(service);
    const broker = known ?? Broker.connect({ service, url: testServers().natsUrl, prefix: this.prefix });
    this.callers.set(service, broker);
    return broker;
  }

  /** Answers any call in place of the service that isn't there. */
  async standIn<C extends RpcContract>(
    contract: C,
    answer: (request: RequestOf<C>) => Promise<ResponseOf<C>> | ResponseOf<C>,
  ): Promise<Subscription> {
    const broker = await this.as('gateway');
    return broker.connection.subscribe(broker.named(contract.subject), {
      callback: (_, message) => {
        const { id, data } = message.json<{ id: string; data: RequestOf<C> }>();
        const reply = (body: object): boolean =>
          message.respond(JSON.stringify({ id, ...body, isDisposed: true }));
        // What the answer throws reaches the caller, as it would from the service itself.
        void (async () => answer(data))().then(
          (response) => reply({ response }),
          (error: unknown) => reply({ err: toWire(asServiceError(error)) }),
        );
      },
    });
  }

  /**
   * Resolves when there is a stream: what is published before would be lost. Services make it in the background, so that
   * they start without a broker too.
   */
  async open(): Promise<void> {
    await ensureStream(await this.as('gateway'));
  }

  /** Makes the tokens of `fakeActor` good. */
  async trustFakeActors(): Promise<void> {
    await this.standIn(auth.listKeys, async () => ({ keys: await testKeys() }));
  }

  /** A service whose facts `flush` waits for. Returns what ends that. */
  join(facts: Flushed): () => void {
    this.flushed.add(facts);
    return () => this.flushed.delete(facts);
  }

  /** What one service announces moves another: all of them in turn, until nothing new is on the stream. */
  async flush(options?: FlushOptions): Promise<void> {
    const seen = await this.newest();
    for (const facts of this.flushed) await facts.flush(options);
    if ((await this.newest()) !== seen) await this.flush(options);
  }

  private async newest(): Promise<number> {
    const broker = await this.as('gateway');
    const manager = await ensureStream(broker);
    return (await manager.streams.info(broker.named(EVENTS))).state.last_seq;
  }

  /** Ends the connections and deletes the stream. */
  async close(): Promise<void> {
    const broker = await this.as('gateway');
    const manager = await ensureStream(broker);
    await manager.streams.delete(broker.named(EVENTS));
    for (const broker of this.callers.values()) await (await broker).close();
  }
}

function asServiceError(error: unknown): ServiceError {
  return error instanceof ServiceError ? error : new ServiceError('internal', 'INTERNAL', String(error));
}
