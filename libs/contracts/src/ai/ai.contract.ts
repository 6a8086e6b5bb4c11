import { OfConversation } from '../chat/commands.dto.js';
import { event, rpc } from '../define.js';
import { ById, Empty } from '../shared/shared.dto.js';
import {
  AnswerCompleted,
  AnswerUnsuccessful,
  AssistantChanged,
  AssistantList,
  CallCompleted,
  CurrentAnswer,
  Faq,
  FaqBody,
  FaqById,
  FaqChanged,
  FaqPage,
  FaqQuery,
  FaqVersionList,
  Screen,
  Screened,
  UpdateFaq,
} from './ai.dto.js';

const NOT_FOUND = { NOT_FOUND: 'not-found' } as const;
const forAll = ['anyone', 'user'] as const;
const unsuccessful = (fact: string) =>
  event({
    type: `ai.answer.${fact}`,
    version: 1,
    payload: AnswerUnsuccessful,
    key: (answer) => answer.conversationId,
  });

/** Everything ai-svc answers and announces. */
export const ai = {
  /** The model's moderation, where one is configured. chat-svc runs the rules itself. */
  screen: rpc({
    subject: 'ai.screen',
    request: Screen,
    response: Screened,
    errors: {},
    by: ['chat'],
    timeoutMs: 2_000,
  }),
  /** The answer that is being written in this conversation, if this replica knows of one. */
  currentAnswer: rpc({
    subject: 'ai.answers.current',
    request: OfConversation,
    response: CurrentAnswer,
    errors: {},
    by: ['gateway'],
    timeoutMs: 1_000,
  }),
  listFaqs: rpc({
    subject: 'ai.faqs.list',
    request: FaqQuery,
    response: FaqPage,
    errors: { ...NOT_FOUND, INVALID_CURSOR: 'invalid' },
    by: forAll,
  }),
  getFaq: rpc({ subject: 'ai.faqs.get', request: FaqById, response: Faq, errors: NOT_FOUND, by: forAll }),
  createFaq: rpc({
    subject: 'ai.faqs.create',
    request: FaqBody,
    response: Faq,
    errors: { ...NOT_FOUND, DUPLICATE_QUESTION: 'conflict', IDEMPOTENCY_MISMATCH: 'conflict' },
  }),
  updateFaq: rpc({
    subject: 'ai.faqs.update',
    request: UpdateFaq,
    response: Faq,
    errors: { ...NOT_FOUND, DUPLICATE_QUESTION: 'conflict' },
  }),
  deleteFaq: rpc({ subject: 'ai.faqs.delete', request: ById, response: Empty, errors: NOT_FOUND }),
  listFaqVersions: rpc({
    subject: 'ai.faqs.versions',
    request: ById,
    response: FaqVersionList,
    errors: NOT_FOUND,
  }),
  /** Active assistants, in their public form. */
  listAssistants: rpc({
    subject: 'ai.assistants.list',
    request: Empty,
    response: AssistantList,
    errors: {},
  }),

  /** Fires when an answer has landed in its conversation. */
  answerCompleted: event({
    type: 'ai.answer.completed',
    version: 1,
    payload: AnswerCompleted,
    key: (answer) => answer.conversationId,
  }),
  answerFailed: unsuccessful('failed'),
  answerDiscarded: unsuccessful('discarded'),
  /** Fires for every call of a model, whatever became of its answer. */
  callCompleted: event({
    type: 'ai.call.completed',
    version: 1,
    payload: CallCompleted,
    key: (call) => call.callId,
  }),
  faqChanged: event({ type: 'ai.faq.changed', version: 1, payload: FaqChanged, key: (fact) => fact.faqId }),
  assistantChanged: event({
    type: 'ai.assistant.changed',
    version: 1,
    payload: AssistantChanged,
    key: (fact) => fact.assistantId,
  }),
} as const;
