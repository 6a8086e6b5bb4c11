import { chat, type ConversationChanged, type ConversationFact } from '@switchboard/contracts';
import { categoryOf } from '@switchboard/screening';
import { carryOut } from '../conversations/carry-out.js';
import type { Draft } from '../conversations/draft.js';
import { handOff } from '../conversations/hand-off.js';
import type { Message } from './message.entity.js';
import type { Submission } from './submission.js';
import { titleOf } from './title.js';
import { writeMessage, writeNote, writeSystemLine } from './write-message.js';

/** How often in a row "frustrated" or "I don't know" brings a person in. */
export const IN_A_ROW = 2;

/** What a message does to its conversation. */
export function receive(draft: Draft, submission: Submission): Message {
  if (submission.isPrivate) return writeNote(draft, entryOf(submission));
  return submission.senderType === 'customer'
    ? fromCustomer(draft, submission)
    : fromStaff(draft, submission);
}

const entryOf = ({ writer, ...entry }: Submission) => ({ ...entry, sender: writer });

function fromStaff(draft: Draft, submission: Submission): Message {
  const { writer } = submission;
  carryOut(draft, { kind: 'staff-message', agent: { id: writer.id, name: writer.name } }, writer);
  const message = writeMessage(draft, entryOf(submission));
  draft.bring({ userId: writer.id, role: writer.role }, draft.conversation.lastSeq);
  return message;
}

function fromCustomer(draft: Draft, submission: Submission): Message {
  const { writer, selfHarm, content } = submission;
  const first = draft.conversation.customerCount === 0;
  carryOut(draft, { kind: 'customer-message' }, writer);
  const byAssistant = draft.conversation.handler === 'assistant';
  const message = writeMessage(draft, { ...entryOf(submission), asks: byAssistant && !selfHarm });
  draft.bring({ userId: writer.id, role: writer.role }, draft.conversation.lastSeq);
  if (startsWaiting(draft)) draft.announcePrivately(chat.queued, unchanged);
  if (first) classify(draft, content);
  if (selfHarm) {
    writeSystemLine(draft, 'self_harm_help');
    handOff(draft, 'self_harm', null);
  } else if (byAssistant && draft.locked.automaticHandoff && draft.conversation.frustratedInRow >= IN_A_ROW) {
    handOff(draft, 'frustrated', null);
  }
  return message;
}

const startsWaiting = ({ locked, conversation }: Draft): boolean =>
  locked.conversation.waitingSince === null &&
  conversation.waitingSince !== null &&
  conversation.assignedTo === null;

const unchanged = (conversation: ConversationFact): ConversationChanged => ({
  conversation,
  by: null,
  previousStatus: null,
});

/** The first message gives a conversation its title and its category, unless it has them. */
function classify(draft: Draft, content: string): void {
  const { category } = categoryOf(content);
  if (draft.conversation.title === null) {
    draft.change({ title: titleOf(content) });
    draft.announce(chat.conversationRenamed, unchanged);
  }
  if (draft.conversation.category === 'general' && category !== 'general') {
    draft.change({ category });
    draft.announce(chat.conversationCategorised, unchanged);
  }
}
