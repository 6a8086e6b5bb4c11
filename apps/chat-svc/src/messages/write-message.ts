import {
  chat,
  type Citation,
  type ConversationFact,
  type MessageMetadata,
  type MessageSender,
  type SenderType,
  type Sentiment,
  type SystemCode,
} from '@switchboard/contracts';
import { v7 as uuid } from 'uuid';
import type { Draft } from '../conversations/draft.js';
import { figuresAfter } from '../conversations/figures.js';
import type { Message } from './message.entity.js';
import { presentMessage } from './message.presenter.js';
import { SYSTEM_TEXTS } from './system-texts.js';

export interface Entry {
  readonly senderType: SenderType;
  readonly sender: MessageSender | null;
  readonly content: string;
  readonly id?: string;
  readonly code?: SystemCode;
  readonly clientMessageId?: string;
  readonly replyTo?: string;
  readonly inReplyTo?: string;
  readonly mentions?: string[];
  readonly sources?: Citation[];
  readonly metadata?: Partial<MessageMetadata>;
  readonly sentiment?: Sentiment | null;
  /** The assistant is asked to answer it. */
  readonly asks?: boolean;
}

/** Adds a public message: the next `seq`, the figures, and the fact. */
export function writeMessage(draft: Draft, entry: Entry): Message {
  const seq = draft.conversation.lastSeq + 1;
  const message = rowOf(draft, entry, { seq, noteSeq: null, afterSeq: seq });
  draft.change({ lastSeq: seq });
  const { senderType, content, sentiment, createdAt: at } = message;
  draft.change(figuresAfter(draft.conversation, { senderType, content, sentiment, at }));
  draft.added.push(message);
  if (entry.asks) draft.pending.push(message);
  const fact = (conversation: ConversationFact) => ({ message: present(message, entry), conversation });
  draft.announce(chat.messageCreated, fact);
  if (draft.conversation.hasTicket && senderType === 'customer')
    draft.announcePrivately(chat.ticketMessageCreated, fact);
  return message;
}

/** Adds a private note. Nothing that a customer can see moves. */
export function writeNote(draft: Draft, entry: Entry): Message {
  const { lastSeq, lastNoteSeq } = draft.conversation;
  const noteSeq = lastNoteSeq + 1;
  const note = rowOf(draft, entry, { seq: null, noteSeq, afterSeq: lastSeq });
  draft.change({ lastNoteSeq: noteSeq });
  draft.added.push(note);
  draft.announcePrivately(chat.noteCreated, (conversation) => ({
    message: present(note, entry),
    conversation,
  }));
  return note;
}

/** A line of the system, about somebody where it names them. */
export function writeSystemLine(draft: Draft, code: SystemCode, about: MessageSender | null = null): Message {
  const content = SYSTEM_TEXTS[code](about?.name);
  return writeMessage(draft, { senderType: 'system', sender: about, code, content });
}

const present = (message: Message, { sender }: Entry): ReturnType<typeof presentMessage> =>
  presentMessage(message, { members: [], names: new Map(sender ? [[sender.id, sender.name]] : []) });

type Place = Pick<Message, 'seq' | 'noteSeq' | 'afterSeq'>;

function rowOf({ conversation, now }: Draft, entry: Entry, place: Place): Message {
  const { sender, asks = false } = entry;
  return {
    workspaceId: conversation.workspaceId,
    id: entry.id ?? uuid(),
    conversationId: conversation.id,
    ...place,
    senderType: entry.senderType,
    senderId: sender?.id ?? null,
    senderRole: sender?.role ?? null,
    code: entry.code ?? null,
    content: entry.content,
    clientMessageId: entry.clientMessageId ?? null,
    replyTo: entry.replyTo ?? null,
    inReplyTo: entry.inReplyTo ?? null,
    mentions: entry.mentions ?? null,
    sources: entry.sources ?? null,
    metadata: entry.metadata ?? null,
    sentiment: entry.sentiment ?? null,
    answerStatus: asks ? 'pending' : null,
    answerReason: null,
    answerSeenAt: asks ? now : null,
    createdAt: now,
  };
}
