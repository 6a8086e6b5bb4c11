import { Module } from '@nestjs/common';
import { FactHints } from '@switchboard/platform';
import { AssistantsModule } from '../assistants/assistants.module.js';
import { AiConfig } from '../config.js';
import { FaqsModule } from '../faqs/faqs.module.js';
import { PeopleModule } from '../people/people.module.js';
import { OPENAI } from '../providers/openai.client.js';
import { ProvidersModule } from '../providers/providers.module.js';
import { RetrievalRepository } from '../retrieval/retrieval.repository.js';
import { RetrievalService } from '../retrieval/retrieval.service.js';
import { AnswerPreparation } from './answer-preparation.js';
import { AnswerRecords } from './answer-records.js';
import { AnswerSignaller } from './answer-signaller.js';
import { ANSWER_AUTHOR } from './answer-task.js';
import { AnswerWatch } from './answer-watch.js';
import { AnswerWriter } from './answer-writer.js';
import { AnswersController } from './answers.controller.js';
import { AnswersWorker } from './answers.worker.js';
import { authorFor } from './author-for.js';
import { CallsRepository } from './calls.repository.js';
import { ContextAhead } from './context-ahead.js';
import { ConversationsClient } from './conversations.client.js';
import { OnAnswerEnded } from './on-answer-ended.js';
import { OnQuestion } from './on-question.js';
import { RunningAnswers } from './running-answers.js';

@Module({
  imports: [AssistantsModule, FaqsModule, PeopleModule, ProvidersModule],
  controllers: [AnswersController],
  providers: [
    { provide: ANSWER_AUTHOR, inject: [OPENAI, AiConfig], useFactory: authorFor },
    ...[AnswerPreparation, AnswerRecords, AnswerSignaller, AnswerWatch, AnswerWriter, AnswersWorker],
    ...[CallsRepository, ContextAhead, ConversationsClient, FactHints, OnAnswerEnded, OnQuestion],
    ...[RetrievalRepository, RetrievalService, RunningAnswers],
  ],
})
export class AnswersModule {}
