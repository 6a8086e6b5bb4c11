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

/** Gathers what an answer is written from, in one transaction that is over before the writing begins. */
@Injectable()
export class AnswerPreparation {
  constructor(
    private readonly database: Database,
    private readonly assistants: AssistantsRepository,
    private readonly people: PeopleRepository,
    private readonly retrieval: RetrievalService,
  ) {}

  prepare(
    workspaceId: string,
    { question, history, customerId, assistantId }: Question,
  ): Promise<AnswerTask> {
    const turns = turnsOf(history);
    return this.database.inWorkspace(workspaceId, async (tx) => {
      // In one round trip: none of them needs another.
      const [assistant, preferences = UNSAID, passages] = await Promise.all([
        this.assistants.forConversation(tx, workspaceId, assistantId),
        this.people.preferences(tx, workspaceId, customerId),
        this.retrieval.retrieve(tx, queryFor(question.content, turns)),
      ]);
      // A workspace's first question can overtake the fact that brings its assistant: the job runs again in a moment.
      if (!assistant) throw new Error('No assistant is active yet');
      return { question, history: turns, passages, assistant, preferences };
    });
  }
}
