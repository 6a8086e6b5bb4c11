import type { Conversation } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { SegmentedControl } from '@mantine/core';
import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/new-id.js';
import { notify } from '../../ui/notify.js';
import { useLive } from '../live/live-context.js';
import { useSession } from '../session/session-context.js';
import { Composer } from '../thread/composer.js';
import { useDraft } from '../thread/use-draft.js';
import { useTyping } from '../thread/use-typing.js';
import { AssistantHandles } from './assistant-handles.js';
import { Collision } from './collision.js';
import classes from './inbox.module.css';
import { MentionList } from './mention-list.js';
import { SendAndResolve } from './send-and-resolve.js';
import { useMentions } from './use-mentions.js';
import { useViewing } from './use-viewing.js';

export type ComposerMode = 'reply' | 'note';

interface AgentComposerProps {
  conversation: Conversation;
  mode: ComposerMode;
  setMode: (mode: ComposerMode) => void;
  takeOver: (() => void) | undefined;
  /** Undefined when it can't be done now. */
  resolve: (() => void) | undefined;
  inputRef: RefObject<HTMLTextAreaElement | null>;
}

/** Reply or note. While the assistant handles, notes only: a reply begins with taking over. */
export function AgentComposer(props: AgentComposerProps) {
  const { conversation, mode, setMode, takeOver, resolve, inputRef } = props;
  const { t } = useTranslation();
  const { id, handler, status, customer } = conversation;
  const { user } = useSession();
  const { outbox } = useLive();
  const note = mode === 'note';
  const [text, setText] = useDraft(`${id}.${mode}`);
  const typing = useTyping(id, note);
  useViewing(id, text === '' ? 'viewing' : note ? 'noting' : 'replying');
  const mentions = useMentions({ on: note, text, setText, field: inputRef, me: user.id });
  const mentionsId = useId();

  const send = (content: string): Promise<boolean> => {
    typing.stopped();
    setText('');
    return outbox.post({
      clientMessageId: newId(),
      conversationId: id,
      content,
      private: note,
      mentions: mentions.mentionedIn(content),
      createdAt: new Date().toISOString(),
      state: 'sending',
    });
  };
  // A message to a resolved conversation opens it again, so it goes first.
  const sendAndResolve = async (content: string) => {
    if (await send(content)) resolve?.();
    else notify(t('inbox.done.notYetSent'));
  };
  const head =
    handler === 'assistant' ? (
      <AssistantHandles takeOver={takeOver} resolved={status === 'resolved'} />
    ) : (
      <SegmentedControl
        size="xs"
        className={classes.mode}
        aria-label={t('thread.composer.mode')}
        value={mode}
        onChange={(value) => setMode(value === 'note' ? 'note' : 'reply')}
        data={[
          { value: 'reply', label: t('thread.composer.reply') },
          { value: 'note', label: t('thread.composer.note') },
        ]}
      />
    );
  return (
    <>
      <Collision conversationId={id} />
      <Composer
        inputRef={inputRef}
        note={note}
        head={head}
        text={text}
        onText={(now) => {
          setText(now);
          if (now) typing.typed();
          else typing.stopped();
        }}
        onSend={(content) => void send(content)}
        onSendAnd={resolve && ((content) => void sendAndResolve(content))}
        beside={
          resolve && !note && <SendAndResolve text={text} run={(content) => void sendAndResolve(content)} />
        }
        onKey={mentions.onKeyDown}
        onCaret={mentions.onCaret}
        suggestions={{
          listId: mentionsId,
          chosenId: mentions.chosen && `${mentionsId}-${mentions.chosen.id}`,
          list: (
            <MentionList
              id={mentionsId}
              found={mentions.found}
              chosen={mentions.chosen}
              pick={mentions.pick}
            />
          ),
        }}
        onBlur={typing.stopped}
        label={note ? t('thread.composer.noteLabel') : t('thread.composer.replyLabel')}
        placeholder={
          note
            ? t('thread.composer.notePlaceholder')
            : t('thread.composer.replyPlaceholder', { name: customer.name })
        }
        sendLabel={note ? t('thread.composer.addNote') : t('thread.composer.send')}
        limit={note ? LIMITS.note : LIMITS.message}
      />
    </>
  );
}
