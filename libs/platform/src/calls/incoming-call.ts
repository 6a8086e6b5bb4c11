import type { Actor, Call } from './call.js';

/** A call being answered. The signal's timer is made only for the few handlers that ask for it. */
export class IncomingCall implements Call {
  private aborting?: AbortSignal;

  constructor(
    readonly actor: Actor,
    readonly requestId: string,
    readonly deadline: number,
    readonly idempotencyKey?: string,
  ) {}

  get signal(): AbortSignal {
    this.aborting ??= AbortSignal.timeout(Math.max(1, this.deadline - Date.now()));
    return this.aborting;
  }
}
