import type { Conversation, Ticket } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { type ReactNode, type Ref, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/new-id.js';
import { Failure, Loading } from '../../ui/states.js';
import { useLive } from '../live/live-context.js';
import { useSession } from '../session/session-context.js';
import { Announcer } from '../thread/announcer.js';
import { Composer } from '../thread/composer.js';
import type { Outgoing } from '../thread/outbox-state.js';
import { pendingQuestion, type ThreadItem, threadItems } from '../thread/thread-items.js';
import { ThreadLog } from '../thread/thread-log.js';
import type { Thread } from '../thread/thread-state.js';
import { TypingLine } from '../thread/typing-line.js';
import { useDraft } from '../thread/use-draft.js';
import { useReadCursor } from '../thread/use-read-cursor.js';
import { useConversation, useLiveState, useOutgoing, useThread } from '../thread/use-thread.js';
import { useTyping } from '../thread/use-typing.js';

export interface TicketThreadProps {
  ticket: Ticket;
  reader: 'customer' | 'staff';
  draw: (item: ThreadItem, edit: (item: Outgoing) => void, thread: Thread) => ReactNode;
  /** Words of the field, and what stands below it while the assistant answers. */
  words: { label: string; placeholder: (name: string) => string; assistant: string };
  /** Above the field, or in its place. */
  state?: ReactNode;
}

/** A ticket's messages: those of its conversation, with room for a reply. */
export function TicketThread(props: TicketThreadProps) {
  const id = props.ticket.conversationId;
  const conversation = useConversation(id);
  const thread = useThread(id);
  const error = conversation.error ?? (thread.query.data ? null : thread.query.error);
  if (error) {
    const retry = () => void Promise.all([conversation.refetch(), thread.query.refetch()]);
    return <Failure error={error} retry={retry} />;
  }
  if (!conversation.data || !thread.query.data) return <Loading lines={4} height={64} />;
  return (
    <OpenThread
      {...props}
      conversation={conversation.data}
      thread={thread.query.data}
      loadOlder={thread.loadOlder}
      loadingOlder={thread.loadingOlder}
    />
  );
}

interface OpenThreadProps extends TicketThreadProps {
  conversation: Conversation;
  thread: Thread;
  loadOlder: () => Promise<void>;
  loadingOlder: boolean;
}

function OpenThread(props: OpenThreadProps) {
  const { ticket, reader, draw, words, state, conversation, thread, loadOlder, loadingOlder } = props;
  const { id, handler } = conversation;
  const { user } = useSession();
  const { outbox, kept } = useLive();
  const [seen, setSeen] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const outgoing = useOutgoing(id);
  const live = useLiveState(id, (now) => now.answer !== null);
  useReadCursor(id, seen);
  const answering = live || (handler === 'assistant' && pendingQuestion(thread) !== null);
  const items = useMemo(
    () => threadItems({ thread, outgoing, reader, answering }),
    [thread, outgoing, reader, answering],
  );
  const mine = useCallback(
    (message: { sender: { id: string } | null }) => message.sender?.id === user.id,
    [user.id],
  );
  const edit = (item: Outgoing) => {
    outbox.discard(item);
    kept.keepDraft(`${id}.reply`, item.content);
    field.current?.focus();
  };
  return (
    <>
      <ThreadLog
        items={items}
        loadOlder={loadOlder}
        loadingOlder={loadingOlder}
        onSeen={setSeen}
        draw={(item) => draw(item, edit, thread)}
      />
      <Announcer messages={thread.messages} mine={mine} />
      <TypingLine conversationId={id} />
      {state}
      {ticket.status !== 'closed' && <Reply conversation={conversation} inputRef={field} words={words} />}
    </>
  );
}

interface ReplyProps {
  conversation: Conversation;
  inputRef: Ref<HTMLTextAreaElement>;
  words: TicketThreadProps['words'];
}

function Reply({ conversation: { id, handler, customer }, inputRef, words }: ReplyProps) {
  const { t } = useTranslation();
  const { outbox } = useLive();
  const [text, setText] = useDraft(`${id}.reply`);
  const typing = useTyping(id, false);
  const send = (content: string) => {
    typing.stopped();
    setText('');
    outbox.post({
      clientMessageId: newId(),
      conversationId: id,
      content,
      private: false,
      createdAt: new Date().toISOString(),
      state: 'sending',
    });
  };
  return (
    <Composer
      inputRef={inputRef}
      text={text}
      onText={(now) => {
        setText(now);
        if (now) typing.typed();
        else typing.stopped();
      }}
      onSend={send}
      onBlur={typing.stopped}
      label={words.label}
      placeholder={words.placeholder(customer.name)}
      sendLabel={t('thread.composer.send')}
      limit={LIMITS.message}
      foot={handler === 'assistant' && <span>{words.assistant}</span>}
    />
  );
}
