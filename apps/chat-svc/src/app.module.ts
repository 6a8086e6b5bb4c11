import { Module } from '@nestjs/common';
import { AnswersController } from './answers/answers.controller.js';
import { ContextService } from './answers/context.service.js';
import { LandService } from './answers/land.service.js';
import { RetryService } from './answers/retry.service.js';
import { SettleService } from './answers/settle.service.js';
import { SilentAnswersRepository } from './answers/silent-answers.repository.js';
import { Sweeper } from './answers/sweeper.js';
import { AutoAssignService } from './conversations/auto-assign.service.js';
import { BulkController } from './bulk/bulk.controller.js';
import { BulkService } from './bulk/bulk.service.js';
import { EachOf } from './bulk/each-of.js';
import { UndoRepository } from './bulk/undo.repository.js';
import { UndoService } from './bulk/undo.service.js';
import { Commands } from './conversations/commands.js';
import { ConversationsController } from './conversations/conversations.controller.js';
import { ConversationsRepository } from './conversations/conversations.repository.js';
import { ConversationsService } from './conversations/conversations.service.js';
import { CountersRepository } from './conversations/counters.repository.js';
import { CreateService } from './conversations/create.service.js';
import { Drafts } from './conversations/drafts.js';
import { JoinService } from './conversations/join.service.js';
import { ListsRepository } from './conversations/lists.repository.js';
import { ListsService } from './conversations/lists.service.js';
import { OnSnoozeOver } from './conversations/on-snooze-over.js';
import { UpdateService } from './conversations/update.service.js';
import { MessagesController } from './messages/messages.controller.js';
import { MessagesRepository } from './messages/messages.repository.js';
import { ReadService } from './messages/read.service.js';
import { SendFast } from './messages/send-fast.js';
import { SendLocked } from './messages/send-locked.js';
import { SendService } from './messages/send.service.js';
import { ThreadRepository } from './messages/thread.repository.js';
import { ThreadService } from './messages/thread.service.js';
import { AssistantsRepository } from './people/assistants.repository.js';
import { FiguresRepository } from './people/figures.repository.js';
import { FiguresService } from './people/figures.service.js';
import { OnAssistantChanged } from './people/on-assistant-changed.js';
import { OnPersonChanged } from './people/on-person-changed.js';
import { OnWorkspaceChanged } from './people/on-workspace-changed.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleRepository } from './people/people.repository.js';
import { PeopleService } from './people/people.service.js';
import { WorkspacesRepository } from './people/workspaces.repository.js';
import { ForTicketsController } from './tickets/for-tickets.controller.js';
import { ForTicketsService } from './tickets/for-tickets.service.js';
import { OnTicketChanged } from './tickets/on-ticket-changed.js';
import { ModelModeration } from './moderation/model-moderation.js';
import { ModerationService } from './moderation/moderation.service.js';
import { ForReportsController } from './reports/for-reports.controller.js';
import { ForReportsService } from './reports/for-reports.service.js';
import { OnReportChanged } from './reports/on-report-changed.js';
import { ReportsRepository } from './reports/reports.repository.js';

const conversations = [
  AutoAssignService,
  Commands,
  ConversationsService,
  UpdateService,
  OnSnoozeOver,
  CreateService,
  JoinService,
  ListsService,
  Drafts,
  ConversationsRepository,
  ListsRepository,
  CountersRepository,
];
const messages = [
  SendService,
  SendFast,
  SendLocked,
  ThreadService,
  ReadService,
  MessagesRepository,
  ThreadRepository,
];
const answers = [ContextService, LandService, RetryService, SettleService, Sweeper, SilentAnswersRepository];
const bulk = [BulkService, UndoService, UndoRepository, EachOf];
const tickets = [ForTicketsService, OnTicketChanged];
const people = [
  PeopleService,
  FiguresService,
  PeopleRepository,
  FiguresRepository,
  WorkspacesRepository,
  AssistantsRepository,
  OnPersonChanged,
  OnWorkspaceChanged,
  OnAssistantChanged,
];

const reports = [ReportsRepository, ForReportsService, OnReportChanged];

@Module({
  controllers: [
    ConversationsController,
    BulkController,
    MessagesController,
    AnswersController,
    ForTicketsController,
    ForReportsController,
    PeopleController,
  ],
  providers: [
    ...conversations,
    ...bulk,
    ...messages,
    ...answers,
    ...tickets,
    ...people,
    ...reports,
    ModerationService,
    ModelModeration,
  ],
})
export class AppModule {}
