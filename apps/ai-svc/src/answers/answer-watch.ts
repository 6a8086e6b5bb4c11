import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type ConversationChanged, type EventContract, type MessageFact, chat } from '@switchboard/contracts';
import { type Fact, FactHints } from '@switchboard/platform';
import { reasonToStop, type Verdict, verdictOnChange, verdictOnMessage } from './answer-verdict.js';
import { RunningAnswers } from './running-answers.js';

/**
 * Gives an answer up as soon as it is known that it can't land or shouldn't: a takeover, a stop, a further question.
 * Only to save the model's work and to be quick: chat-svc refuses such an answer anyway.
 */
@Injectable()
export class AnswerWatch implements OnModuleInit, OnModuleDestroy {
  private endings: (() => void)[] = [];

  constructor(
    private readonly hints: FactHints,
    private readonly running: RunningAnswers,
  ) {}

  onModuleInit(): void {
    const onChange = [chat.takenOver, chat.assigned, chat.conversationResolved, chat.conversationDeleted];
    const onMessage = [chat.messageCreated, chat.messageUpdated];
    this.endings = [
      ...onChange.map((contract) => this.hear(contract, verdictOnChangeOf)),
      ...onMessage.map((contract) => this.hear(contract, verdictOnMessage)),
    ];
  }

  onModuleDestroy(): void {
    for (const end of this.endings) end();
  }

  private hear<Payload extends ConversationChanged | MessageFact>(
    contract: EventContract<Payload>,
    verdictOf: (answer: Parameters<typeof verdictOnMessage>[0], payload: Payload) => Verdict,
  ): () => void {
    const onFact = ({ data, workspaceid }: Fact<Payload>): void => {
      const answer = this.running.find(workspaceid, data.conversation.id);
      const verdict = answer ? verdictOf(answer, data) : 'go-on';
      if (!answer || verdict === 'go-on') return;
      answer.giveUp(verdict, verdict === 'stop' ? reasonToStop(answer, data) : undefined);
    };
    return this.hints.hear(contract, onFact, () => this.running.isAny);
  }
}

function verdictOnChangeOf(
  answer: Parameters<typeof verdictOnChange>[0],
  change: ConversationChanged,
): Verdict {
  return verdictOnChange(answer, change.conversation);
}
