import { Controller } from '@nestjs/common';
import {
  type AnswerContext,
  type ById,
  chat,
  type Empty,
  type LandAnswer,
  type Message,
  type OfConversation,
  type RenewAnswer,
  type Retry,
  type SettleAnswer,
} from '@switchboard/contracts';
import { type CallOf, Handles } from '@switchboard/platform';
import { ContextService } from './context.service.js';
import { LandService } from './land.service.js';
import { RetryService } from './retry.service.js';
import { SettleService } from './settle.service.js';

@Controller()
export class AnswersController {
  constructor(
    private readonly contexts: ContextService,
    private readonly landings: LandService,
    private readonly settlements: SettleService,
    private readonly retries: RetryService,
  ) {}

  @Handles(chat.answerContext)
  context(request: OfConversation): Promise<AnswerContext> {
    return this.contexts.context(request);
  }

  @Handles(chat.landAnswer)
  land(request: LandAnswer): Promise<Message> {
    return this.landings.land(request);
  }

  @Handles(chat.renewAnswer)
  renew(request: RenewAnswer): Promise<Empty> {
    return this.settlements.renew(request).then(() => ({}));
  }

  @Handles(chat.settleAnswer)
  settle(request: SettleAnswer): Promise<Empty> {
    return this.settlements.settle(request).then(() => ({}));
  }

  @Handles(chat.retry)
  retry(request: Retry, { actor }: CallOf<typeof chat.retry>): Promise<Message> {
    return this.retries.retry(request, actor);
  }

  @Handles(chat.stopAnswer)
  stop({ id }: ById, { actor }: CallOf<typeof chat.stopAnswer>): Promise<Empty> {
    return this.retries.stop(id, actor).then(() => ({}));
  }
}
