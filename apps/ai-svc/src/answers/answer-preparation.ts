import { Injectable } from '@nestjs/common';
import type { Preferences } from '@switchboard/contracts';
import { Database } from '@switchboard/platform';
import { AssistantsRepository } from '../assistants/assistants.repository.js';
import { queryFor } from '../offline/query.js';
import { PeopleRepository } from '../people/people.repository.js';
import { RetrievalService } from '../retrieval/retrieval.service.js';
import type { AnswerTask, Question } from './answer-task.js';
import { turnsOf } from './turns.js';

/** For people whose preferences haven't reached us yet. */
const UNSAID: Preferences = { tone: 'formal', responseLength: 'detailed', customInstructions: '' };

/** Gathers what an answer is written from, in one round trip that is over before the writing begins. */
@Injectable()
export class AnswerPreparation {
  constructor(
    private readonly database: Database,
    private readonly assistants: AssistantsRepository,
    private readonly people: PeopleRepository,
    private readonly retrieval: RetrievalService,
  ) {}

  async prepare(
    workspaceId: string,
    { question, history, customerId, assistantId }: Question,
  ): Promise<AnswerTask> {
    const turns = turnsOf(history);
    const [assistant, preferences = UNSAID, passages] = await this.database.inOneTrip(workspaceId, (ask) =>
      Promise.all([
        this.assistants.forConversation(ask, workspaceId, assistantId),
        this.people.preferences(ask, workspaceId, customerId),
        this.retrieval.retrieve(ask, queryFor(question.content, turns)),
      ]),
    );
    // A workspace's first question can overtake the fact that brings its assistant: the job runs again in a moment.
    if (!assistant) throw new Error('No assistant is active yet');
    return { question, history: turns, passages, assistant, preferences };
  }
}
