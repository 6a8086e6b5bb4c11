import { Controller } from '@nestjs/common';
import { type CurrentAnswer, type OfConversation, ai } from '@switchboard/contracts';
import { Handles } from '@switchboard/platform';
import { RunningAnswers } from './running-answers.js';

@Controller()
export class AnswersController {
  constructor(private readonly running: RunningAnswers) {}

  @Handles(ai.currentAnswer)
  current({ workspaceId, conversationId }: OfConversation): CurrentAnswer {
    return { answering: this.running.find(workspaceId, conversationId)?.shown() ?? null };
  }
}
