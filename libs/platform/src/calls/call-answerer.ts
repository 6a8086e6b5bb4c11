import { Injectable, Logger } from '@nestjs/common';
import { LIMITS, type RpcContract } from '@switchboard/contracts';
import type { Msg } from '@nats-io/transport-node';
import { v7 as uuid } from 'uuid';
import { isContention } from '../database/is-contention.js';
import { isDatabaseAway } from '../database/is-database-away.js';
import { loggableError } from '../errors/loggable-error.js';
import { ServiceError } from '../errors/service-error.js';
import { toWire } from '../errors/wire-error.js';
import { Metrics } from '../observability/metrics.js';
import { traced } from '../observability/trace.js';
import { Admission } from './admission.js';
import type { Call } from './call.js';
import { IncomingCall } from './incoming-call.js';
import { writeReply } from './reply.js';
import { validated } from './validated.js';
import { readHeaders, type ReplyEnvelope, type RequestEnvelope } from './wire.js';

export interface Endpoint {
  readonly contract: RpcContract;
  readonly handle: (request: object, call: Call) => Promise<unknown>;
}

/** Turns one message into one reply: admits the caller, checks the request, runs the handler, translates its errors. */
@Injectable()
export class CallAnswerer {
  private readonly logger = new Logger('Calls');

  constructor(
    private readonly admission: Admission,
    private readonly metrics: Metrics,
  ) {}

  async answer(endpoint: Endpoint, message: Msg): Promise<void> {
    const { requestId = uuid(), traceparent } = readHeaders(message);
    const { subject } = endpoint.contract;
    const started = performance.now();
    await traced({ name: subject, kind: 'server', requestId, traceparent }, async () => {
      let code = 'OK';
      try {
        this.reply(message, {
          id: requestId,
          response: await this.run(endpoint, message, requestId),
          isDisposed: true,
        });
      } catch (error) {
        const told = this.told(subject, error);
        code = told.code;
        this.reply(message, { id: requestId, err: toWire(told), isDisposed: true });
      }
      this.metrics.called(subject, code, performance.now() - started);
    });
  }

  /** Answers without doing anything. */
  refuse({ contract: { subject } }: Endpoint, message: Msg): void {
    const busy = new ServiceError('unavailable', 'UNAVAILABLE', 'Too much to do at the moment', {
      retryAfter: 1,
    });
    this.reply(message, { id: readHeaders(message).requestId ?? '', err: toWire(busy), isDisposed: true });
    this.metrics.called(subject, busy.code, 0);
  }

  private async run({ contract, handle }: Endpoint, message: Msg, requestId: string): Promise<unknown> {
    const headers = readHeaders(message);
    const deadline = Date.now() + (headers.timeoutMs ?? contract.timeoutMs);
    const { pattern, data } = envelopeOf(message);
    if (pattern !== contract.subject)
      throw new ServiceError('forbidden', 'FORBIDDEN', 'The subject is not the pattern');
    const actor = await this.admission.actorOf(contract, headers);
    return handle(
      validated(contract.request, data),
      new IncomingCall(actor, requestId, deadline, headers.idempotencyKey),
    );
  }

  private reply(message: Msg, envelope: ReplyEnvelope): void {
    const { payload, headers } = writeReply(envelope);
    if (payload.length > LIMITS.replyBytes)
      throw new Error(`A reply of ${payload.length} bytes: it must say more`);
    message.respond(payload, { headers });
  }

  private told(subject: string, error: unknown): ServiceError {
    if (error instanceof ServiceError) return error;
    if (isDatabaseAway(error) || isContention(error)) {
      this.logger.warn({ subject, error: loggableError(error) }, 'The database could not be used');
      return new ServiceError('unavailable', 'UNAVAILABLE', 'Not possible at the moment', { retryAfter: 1 });
    }
    this.logger.error({ subject, error: loggableError(error) }, 'A call failed');
    return new ServiceError('internal', 'INTERNAL', 'Something went wrong');
  }
}

function envelopeOf(message: Msg): RequestEnvelope {
  try {
    const envelope = message.json<RequestEnvelope | null>();
    if (typeof envelope === 'object' && envelope !== null) return envelope;
  } catch {
    // Told below.
  }
  throw new ServiceError('invalid', 'VALIDATION_FAILED', 'The request is not a call in JSON');
}
