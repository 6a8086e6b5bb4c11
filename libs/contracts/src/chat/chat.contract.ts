import { rpc } from '../define.js';
import { ById, Empty } from '../shared/shared.dto.js';
import { AutoAssign, AutoAssigned } from './auto-assign.dto.js';
import { BulkBody, BulkDone, BulkResults, UndoBulk } from './bulk.dto.js';
import { chatFacts } from './chat.events.js';
import {
  AnswerContext,
  Assign,
  CustomerFiguresList,
  CustomerIds,
  Handoff,
  LandAnswer,
  OfConversation,
  OfWorkspace,
  Rate,
  RenewAnswer,
  SettleAnswer,
  StaffIds,
  Takeover,
} from './commands.dto.js';
import {
  Conversation,
  ConversationCounts,
  ConversationPage,
  ConversationQuery,
  CreateConversation,
  JoinBody,
  Joined,
  UpdateConversation,
  WorkspaceCounts,
} from './conversation.dto.js';
import { ReportTarget, ReportedConversation } from './for-reports.dto.js';
import { FindForTicket, OpenForTicket, TicketConversation } from './for-tickets.dto.js';
import { ListMessages, MarkRead, Message, MessagePage, Retry, SendMessage, Unread } from './message.dto.js';

const NOT_FOUND = { NOT_FOUND: 'not-found' } as const;
const byAi = ['ai'] as const;
const byTicket = ['ticket'] as const;

/** Everything chat-svc answers and announces. */
export const chat = {
  createConversation: rpc({
    subject: 'chat.conversations.create',
    request: CreateConversation,
    response: Conversation,
    errors: { ...NOT_FOUND, IDEMPOTENCY_MISMATCH: 'conflict' },
  }),
  listConversations: rpc({
    subject: 'chat.conversations.list',
    request: ConversationQuery,
    response: ConversationPage,
    errors: { INVALID_CURSOR: 'invalid' },
  }),
  countConversations: rpc({
    subject: 'chat.conversations.count',
    request: Empty,
    response: ConversationCounts,
    errors: {},
  }),
  countWorkspace: rpc({
    subject: 'chat.conversations.count-workspace',
    request: OfWorkspace,
    response: WorkspaceCounts,
    errors: {},
    by: ['gateway'],
  }),
  getConversation: rpc({
    subject: 'chat.conversations.get',
    request: ById,
    response: Conversation,
    errors: NOT_FOUND,
  }),
  /** May the caller be in the room, and what has it missed? */
  joinConversation: rpc({
    subject: 'chat.conversations.join',
    request: JoinBody,
    response: Joined,
    errors: NOT_FOUND,
  }),
  updateConversation: rpc({
    subject: 'chat.conversations.update',
    request: UpdateConversation,
    response: Conversation,
    errors: { ...NOT_FOUND, ILLEGAL_STATUS: 'conflict' },
  }),
  deleteConversation: rpc({
    subject: 'chat.conversations.delete',
    request: ById,
    response: Empty,
    errors: NOT_FOUND,
  }),
  handoff: rpc({
    subject: 'chat.conversations.handoff',
    request: Handoff,
    response: Conversation,
    errors: NOT_FOUND,
  }),
  takeover: rpc({
    subject: 'chat.conversations.takeover',
    request: Takeover,
    response: Conversation,
    errors: { ...NOT_FOUND, ALREADY_HANDLED: 'conflict' },
  }),
  handback: rpc({
    subject: 'chat.conversations.handback',
    request: ById,
    response: Conversation,
    errors: { ...NOT_FOUND, NOT_HANDLER: 'conflict' },
  }),
  assign: rpc({
    subject: 'chat.conversations.assign',
    request: Assign,
    response: Conversation,
    errors: NOT_FOUND,
  }),
  /** The customer's, once, when it is resolved. */
  rate: rpc({
    subject: 'chat.conversations.rate',
    request: Rate,
    response: Conversation,
    errors: { ...NOT_FOUND, NOT_RESOLVED: 'conflict', ALREADY_RATED: 'conflict' },
  }),
  /** Each on its own: what becomes of one is nothing to the others. */
  bulk: rpc({
    subject: 'chat.conversations.bulk',
    request: BulkBody,
    response: BulkDone,
    errors: NOT_FOUND,
    timeoutMs: 30_000,
  }),
  /** Takes a bulk command back, but for what somebody has changed since (CHANGED_SINCE). Whoever gave it, and in time. */
  undoBulk: rpc({
    subject: 'chat.conversations.undo-bulk',
    request: UndoBulk,
    response: BulkResults,
    errors: NOT_FOUND,
    timeoutMs: 30_000,
  }),
  /** Moves it from and to whom routing decided, unless a person was faster: what people do always wins. */
  autoAssign: rpc({
    subject: 'chat.conversations.auto-assign',
    request: AutoAssign,
    response: AutoAssigned,
    errors: { ...NOT_FOUND, UNKNOWN_AGENT: 'conflict' },
    by: ['ticket'],
    // Others wait meanwhile; asked again it does nothing twice.
    timeoutMs: 3_000,
  }),

  listMessages: rpc({
    subject: 'chat.messages.list',
    request: ListMessages,
    response: MessagePage,
    errors: NOT_FOUND,
  }),
  sendMessage: rpc({
    subject: 'chat.messages.send',
    request: SendMessage,
    response: Message,
    errors: {
      ...NOT_FOUND,
      IDEMPOTENCY_MISMATCH: 'conflict',
      MESSAGE_REFUSED: 'refused',
      TICKET_CLOSED: 'conflict',
    },
  }),
  markRead: rpc({ subject: 'chat.messages.read', request: MarkRead, response: Unread, errors: NOT_FOUND }),
  /** Asks the assistant again for a message whose answer failed or was stopped. Answers with that message. */
  retry: rpc({
    subject: 'chat.messages.retry',
    request: Retry,
    response: Message,
    errors: { ...NOT_FOUND, NOTHING_TO_RETRY: 'conflict' },
  }),
  /** Stops the answer that is being written. */
  stopAnswer: rpc({ subject: 'chat.answers.stop', request: ById, response: Empty, errors: NOT_FOUND }),

  answerContext: rpc({
    subject: 'chat.answers.context',
    request: OfConversation,
    response: AnswerContext,
    errors: NOT_FOUND,
    by: byAi,
  }),
  /** A sign of life: the answer to this message is being worked on. */
  renewAnswer: rpc({
    subject: 'chat.answers.renew',
    request: RenewAnswer,
    response: Empty,
    errors: { ...NOT_FOUND, STALE_ANSWER: 'conflict' },
    by: byAi,
  }),
  landAnswer: rpc({
    subject: 'chat.answers.land',
    request: LandAnswer,
    response: Message,
    errors: { ...NOT_FOUND, STALE_ANSWER: 'conflict', ANSWER_SUPERSEDED: 'conflict' },
    by: byAi,
  }),
  settleAnswer: rpc({
    subject: 'chat.answers.settle',
    request: SettleAnswer,
    response: Empty,
    errors: { ...NOT_FOUND, STALE_ANSWER: 'conflict' },
    by: byAi,
  }),

  /** Which conversation is this? For a ticket that is to belong to it. */
  findForTicket: rpc({
    subject: 'chat.tickets.find',
    request: FindForTicket,
    response: TicketConversation,
    errors: NOT_FOUND,
    by: byTicket,
  }),
  /** What a report is about. Who may report it, ticket-svc decides. */
  findForReport: rpc({
    subject: 'chat.reports.find',
    request: ReportTarget,
    response: ReportedConversation,
    errors: NOT_FOUND,
    by: byTicket,
  }),
  openForTicket: rpc({
    subject: 'chat.tickets.open',
    request: OpenForTicket,
    response: TicketConversation,
    errors: {},
    by: byTicket,
  }),

  /** The staff a customer has to do with: whose presence they may see. */
  listMyStaff: rpc({ subject: 'chat.people.my-staff', request: Empty, response: StaffIds, errors: {} }),
  customerFigures: rpc({
    subject: 'chat.people.figures',
    request: CustomerIds,
    response: CustomerFiguresList,
    errors: {},
  }),

  ...chatFacts,
} as const;
