import { Injectable } from '@nestjs/common';
import { errors, type Msg } from '@nats-io/transport-node';
import type { RequestOf, ResponseOf, RpcContract } from '@switchboard/contracts';
import { v7 as uuid } from 'uuid';
import { Broker } from '../broker/broker.js';
import { ServiceError } from '../errors/service-error.js';
import { fromWire } from '../errors/wire-error.js';
import { currentTrace } from '../observability/trace.js';
import type { Call } from './call.js';
import { JsonText, WithList } from './json-text.js';
import { readListReply } from './reply.js';
import { writeHeaders, type CallHeaders, type ReplyEnvelope, type RequestEnvelope } from './wire.js';

export interface CallOptions {
  /** Without one, the call carries the identity of this service. */
  readonly token?: string;
  readonly requestId?: string;
  /** At most the contract's own. */
  readonly timeoutMs?: number;
  /** Makes a command that may be repeated safe to repeat: letters, digits and `-_.:` only. */
  readonly idempotencyKey?: string;
}

/** Calls other services. */
@Injectable()
export class RpcClient {
  constructor(private readonly broker: Broker) {}

  /**
   * Calls on behalf of a call in hand (its actor, request id and what is left of its time), or on this service's own.
   * @throws ServiceError the callee's, or UNAVAILABLE at once when nobody answers the subject or NATS is away, or
   * TIMED_OUT. After a lost connection or TIMED_OUT the callee may still have done its work.
   */
  async call<C extends RpcContract>(
    contract: C,
    request: RequestOf<C>,
    by: Call | CallOptions,
  ): Promise<ResponseOf<C>> {
    const message = await this.ask(contract, request, by);
    const reply = message.json<ReplyEnvelope<ResponseOf<C>>>();
    if ('err' in reply) throw fromWire(reply.err);
    return reply.response;
  }

  /** The same for who only hands a response's list on: it stays text. */
  async callForList<C extends RpcContract, Key extends keyof ResponseOf<C> & string>(
    contract: C,
    key: Key,
    request: RequestOf<C>,
    by: Call | CallOptions,
  ): Promise<WithList<ResponseOf<C>, Key>> {
    const message = await this.ask(contract, request, by);
    const { reply, list } = readListReply<ResponseOf<C>>(message);
    if ('err' in reply) throw fromWire(reply.err);
    const { [key]: items, ...rest } = reply.response;
    return new WithList(key, list ?? new JsonText(JSON.stringify(items)), rest);
  }

  private ask<C extends RpcContract>(
    contract: C,
    request: RequestOf<C>,
    by: Call | CallOptions,
  ): Promise<Msg> {
    const headers = this.headersFor(contract, by);
    if (headers.timeoutMs < 1) throw timedOut(contract);
    if (!this.broker.connected) throw unavailable(contract);
    const envelope: RequestEnvelope = { id: headers.requestId, pattern: contract.subject, data: request };
    return this.send(contract, JSON.stringify(envelope), headers);
  }

  private async send(contract: RpcContract, payload: string, headers: CallHeaders): Promise<Msg> {
    const { lost, connection } = this.broker;
    let onLost = (): void => undefined;
    const outage = new Promise<never>((_, reject) => {
      onLost = () => reject(unavailable(contract));
      lost.addEventListener('abort', onLost);
    });
    try {
      const options = { timeout: headers.timeoutMs, headers: writeHeaders(headers) };
      return await Promise.race([
        connection.request(this.broker.named(contract.subject), payload, options),
        outage,
      ]);
    } catch (error) {
      throw translated(contract, error);
    } finally {
      lost.removeEventListener('abort', onLost);
    }
  }

  private headersFor(contract: RpcContract, by: Call | CallOptions): CallHeaders {
    const shared = { service: this.broker.service, traceparent: currentTrace() };
    if ('actor' in by) {
      const { actor, requestId, deadline } = by;
      const timeoutMs = Math.min(contract.timeoutMs, deadline - Date.now());
      return { ...shared, requestId, timeoutMs, token: actor.kind === 'user' ? actor.token : undefined };
    }
    const timeoutMs = Math.min(contract.timeoutMs, by.timeoutMs ?? contract.timeoutMs);
    const { requestId = uuid(), token, idempotencyKey } = by;
    return { ...shared, requestId, timeoutMs, token, idempotencyKey };
  }
}

function translated(contract: RpcContract, error: unknown): unknown {
  const cause = error instanceof errors.RequestError ? error.cause : error;
  if (cause instanceof errors.TimeoutError) return timedOut(contract);
  const away =
    cause instanceof errors.NoRespondersError ||
    cause instanceof errors.ClosedConnectionError ||
    cause instanceof errors.DrainingConnectionError;
  return away ? unavailable(contract) : error;
}

function unavailable({ subject }: RpcContract): ServiceError {
  return new ServiceError('unavailable', 'UNAVAILABLE', `${subject} can't be reached now`, { retryAfter: 1 });
}

function timedOut({ subject }: RpcContract): ServiceError {
  return new ServiceError('timed-out', 'TIMED_OUT', `${subject} didn't answer in time`, { retryAfter: 1 });
}
