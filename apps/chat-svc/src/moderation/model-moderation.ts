import { Injectable, Logger } from '@nestjs/common';
import { ai, type Screened } from '@switchboard/contracts';
import { type Call, RpcClient } from '@switchboard/platform';
import { circuitBreaker, ConsecutiveBreaker, handleAll, isBrokenCircuitError } from 'cockatiel';
import { ChatConfig } from '../config.js';

const NOTHING: Screened = { categories: [], selfHarm: false };
const TIMEOUT_MS = 2_000;

/** The moderation of ai-svc's model. When it fails or is slow, the rules alone decide: customers don't wait for it. */
@Injectable()
export class ModelModeration {
  private readonly logger = new Logger(ModelModeration.name);
  private readonly breaker = circuitBreaker(handleAll, {
    halfOpenAfter: 15_000,
    breaker: new ConsecutiveBreaker(3),
  });

  constructor(
    private readonly config: ChatConfig,
    private readonly rpc: RpcClient,
  ) {}

  async screen(text: string, { requestId, deadline }: Call): Promise<Screened> {
    if (!this.config.screenWithModel) return NOTHING;
    // Half of what is left, so that there is time to store the message.
    const timeoutMs = Math.min(TIMEOUT_MS, (deadline - Date.now()) / 2);
    try {
      return await this.breaker.execute(() => this.rpc.call(ai.screen, { text }, { requestId, timeoutMs }));
    } catch (error) {
      if (!isBrokenCircuitError(error))
        this.logger.warn({ error: String(error) }, 'The model did not screen a message');
      return NOTHING;
    }
  }
}
