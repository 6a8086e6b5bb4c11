import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { currentRequest, inRequest } from './request-context.js';

const tracer = trace.getTracer('switchboard');

/** The W3C `traceparent` to hand on: of the active span, or the caller's own when no SDK is running. */
export function currentTrace(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent ?? currentRequest()?.traceparent;
}

export function traceIdOf(traceparent: string | undefined): string | undefined {
  return traceparent?.split('-')[1];
}

interface Work {
  readonly name: string;
  readonly kind: 'server' | 'consumer';
  readonly requestId: string;
  readonly traceparent?: string;
}

/** Runs the work as a request of its own: its log lines carry the ids, and with an SDK it is a span under the caller's. */
export function traced<T>({ name, kind, requestId, traceparent }: Work, work: () => Promise<T>): Promise<T> {
  const parent = propagation.extract(context.active(), { traceparent });
  const options = { kind: kind === 'server' ? SpanKind.SERVER : SpanKind.CONSUMER };
  return tracer.startActiveSpan(name, options, parent, async (span) => {
    try {
      return await inRequest({ requestId, traceparent }, work);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}
