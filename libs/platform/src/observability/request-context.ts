import { AsyncLocalStorage } from 'node:async_hooks';

/** What ties the log lines of one request together. For logs and traces only: no rule ever reads it. */
export interface RequestContext {
  readonly requestId: string;
  /** W3C trace context of the caller. */
  readonly traceparent?: string;
}

const contexts = new AsyncLocalStorage<RequestContext>();

export function inRequest<T>(context: RequestContext, work: () => T): T {
  return contexts.run(context, work);
}

export function currentRequest(): RequestContext | undefined {
  return contexts.getStore();
}
