import type { Conversation } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/new-id.js';
import { usePageTitle } from '../../ui/page-title.js';
import { useLive } from '../live/live-context.js';
import { Announcer } from '../thread/announcer.js';
import { Composer } from '../thread/composer.js';
import { ThreadLog } from '../thread/thread-log.js';
import { pendingQuestion, threadItems } from '../thread/thread-items.js';
import type { Thread } from '../thread/thread-state.js';
import { TypingLine } from '../thread/typing-line.js';
import { useDraft } from '../thread/use-draft.js';
import { useReadCursor } from '../thread/use-read-cursor.js';
import { useLiveState, useOutgoing } from '../thread/use-thread.js';
import { useTyping } from '../thread/use-typing.js';
import { ConversationHead } from './conversation-head.js';
import { ConversationStateLine } from './conversation-state.js';
import { CustomerItem } from './customer-item.js';
import { useCustomerCommands } from './use-customer-commands.js';
import { PersonDialog } from './person-dialog.js';

interface ThreadProps {
  conversation: Conversation;
  thread: Thread;
  loadOlder: () => Promise<void>;
  loadingOlder: boolean;
}

const ownMessage = ({ senderType }: { senderType: string }) => senderType === 'customer';

export function CustomerThread({ conversation, thread, loadOlder, loadingOlder }: ThreadProps) {
  const { t } = useTranslation();
  const { id, handler } = conversation;
  const { outbox } = useLive();
  const [text, setText] = useDraft(id);
  const [seen, setSeen] = useState(0);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useTyping(id, false);
  const outgoing = useOutgoing(id);
  const live = useLiveState(id, (now) => now.answer !== null);
  const commands = useCustomerCommands(conversation, () => setAsking(false));
  useReadCursor(id, seen);
  usePageTitle(conversation.title ?? t('portal.untitled'), conversation.unread);

  const answering = live || (handler === 'assistant' && pendingQuestion(thread) !== null);
  const items = useMemo(
    () => threadItems({ thread, outgoing, reader: 'customer', answering }),
    [thread, outgoing, answering],
  );
  const askPerson = useCallback(() => setAsking(true), []);
  const send = (content: string) => {
    typing.stopped();
    setText('');
    void outbox.post({
      clientMessageId: newId(),
      conversationId: id,
      content,
      private: false,
      createdAt: new Date().toISOString(),
      state: 'sending',
    });
  };

  return (
    <>
      <ConversationHead conversation={conversation} commands={commands} askPerson={askPerson} />
      <ThreadLog
        items={items}
        loadOlder={loadOlder}
        loadingOlder={loadingOlder}
        onSeen={setSeen}
        draw={(item) => (
          <CustomerItem
            item={item}
            thread={thread}
            conversationId={id}
            askPerson={askPerson}
            edit={(outgoingItem) => {
              outbox.discard(outgoingItem);
              setText(outgoingItem.content);
              field.current?.focus();
            }}
          />
        )}
      />
      <Announcer messages={thread.messages} mine={ownMessage} />
      <TypingLine conversationId={id} />
      <ConversationStateLine conversation={conversation} commands={commands} />
      <Composer
        inputRef={field}
        text={text}
        onText={(now) => {
          setText(now);
          if (now) typing.typed();
          else typing.stopped();
        }}
        onSend={send}
        onBlur={typing.stopped}
        label={t('thread.composer.label')}
        placeholder={t('thread.composer.placeholder')}
        sendLabel={t('thread.composer.send')}
        limit={LIMITS.message}
        foot={handler === 'assistant' && <span>{t('portal.answersVia')}</span>}
      />
      <PersonDialog
        opened={asking}
        close={() => setAsking(false)}
        pending={commands.handoff.isPending}
        failure={commands.handoffFailure}
        submit={(reason) => commands.handoff.mutate(reason)}
      />
    </>
  );
}
