import { Injectable } from '@nestjs/common';
import type { Preferences } from '@switchboard/contracts';
import { Database } from '@switchboard/platform';
import { type AnsweringAssistant, AssistantsRepository } from '../assistants/assistants.repository.js';
import { queryFor } from '../offline/query.js';
import { PeopleRepository } from '../people/people.repository.js';
import { RetrievalService } from '../retrieval/retrieval.service.js';
import type { AnswerTask, Question } from './answer-task.js';
import { turnsOf } from './turns.js';

/** For people whose preferences haven't reached us yet. */
const UNSAID: Preferences = { tone: 'formal', responseLength: 'detailed', customInstructions: '' };

/** What is looked up for an answer. */
export interface Lookup {
  readonly query: string;
  readonly customerId: string;
  readonly assistantId: string | null;
}

type Found = Pick<AnswerTask, 'preferences' | 'passages'> & {
  readonly assistant: AnsweringAssistant | undefined;
};

/** A lookup under way, made before it was known what exactly is needed. */
export interface FoundAhead {
  readonly lookup: Lookup;
  /** Fails for who awaits it only. */
  readonly found: Promise<Found>;
}

/** Gathers what an answer is written from, in one round trip that is over before the writing begins. */
@Injectable()
export class AnswerPreparation {
  constructor(
    private readonly database: Database,
    private readonly assistants: AssistantsRepository,
    private readonly people: PeopleRepository,
    private readonly retrieval: RetrievalService,
  ) {}

  /** Looks up what a message will most likely need, while its context is still asked for. */
  ahead(workspaceId: string, lookup: Lookup): FoundAhead {
    const found = this.find(workspaceId, lookup);
    found.catch(() => undefined);
    return { lookup, found };
  }

  async prepare(
    workspaceId: string,
    { question, history, customerId, assistantId }: Question,
    ahead?: FoundAhead,
  ): Promise<AnswerTask> {
    const turns = turnsOf(history);
    const lookup = { query: queryFor(question.content, turns), customerId, assistantId };
    const fits = ahead && isSame(ahead.lookup, lookup);
    const { assistant, preferences, passages } = await (fits ? ahead.found : this.find(workspaceId, lookup));
    // A workspace's first question can overtake the fact that brings its assistant: the job runs again in a moment.
    if (!assistant) throw new Error('No assistant is active yet');
    return { question, history: turns, passages, assistant, preferences };
  }

  private find(workspaceId: string, { query, customerId, assistantId }: Lookup): Promise<Found> {
    return this.database.inOneTrip(workspaceId, async (ask) => {
      const [assistant, preferences = UNSAID, passages] = await Promise.all([
        this.assistants.forConversation(ask, workspaceId, assistantId),
        this.people.preferences(ask, workspaceId, customerId),
        this.retrieval.retrieve(ask, query),
      ]);
      return { assistant, preferences, passages };
    });
  }
}

function isSame(one: Lookup, other: Lookup): boolean {
  return (
    one.query === other.query && one.customerId === other.customerId && one.assistantId === other.assistantId
  );
}
