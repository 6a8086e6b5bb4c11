import type { Conversation } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, Kbd, SegmentedControl } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type Ref, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../api/connection.js';
import { newId } from '../../api/new-id.js';
import { say } from '../../api/socket.js';
import { useShortcutsOn } from '../../ui/hotkeys.js';
import { useKeyLabel } from '../../ui/key-label.js';
import { useLive } from '../live/live-context.js';
import { Composer } from '../thread/composer.js';
import { useDraft } from '../thread/use-draft.js';
import { useTyping } from '../thread/use-typing.js';
import classes from './inbox.module.css';

export type ComposerMode = 'reply' | 'note';

interface AgentComposerProps {
  conversation: Conversation;
  mode: ComposerMode;
  setMode: (mode: ComposerMode) => void;
  takeOver: (() => void) | undefined;
  inputRef: Ref<HTMLTextAreaElement>;
}

/** Reply or note. While the assistant handles, notes only: a reply begins with taking over. */
export function AgentComposer({ conversation, mode, setMode, takeOver, inputRef }: AgentComposerProps) {
  const { t } = useTranslation();
  const { id, handler, customer } = conversation;
  const { outbox } = useLive();
  const note = mode === 'note';
  const [text, setText] = useDraft(`${id}.${mode}`);
  const typing = useTyping(id, note);
  useViewing(id, text === '' ? 'viewing' : note ? 'noting' : 'replying');
  const assistant = handler === 'assistant';

  const send = (content: string) => {
    typing.stopped();
    setText('');
    outbox.post({
      clientMessageId: newId(),
      conversationId: id,
      content,
      private: note,
      createdAt: new Date().toISOString(),
      state: 'sending',
    });
  };
  const head = assistant ? (
    <AssistantHandles takeOver={takeOver} />
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
      onSend={send}
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
  );
}

function AssistantHandles({ takeOver }: { takeOver: (() => void) | undefined }) {
  const { t } = useTranslation();
  const keysOn = useShortcutsOn();
  const key = useKeyLabel('takeOver');
  return (
    <div className={classes.handles}>
      <IconLock size={14} aria-hidden="true" />
      <span>{t('inbox.assistantHandles')}</span>
      {takeOver && (
        <Button size="compact-sm" variant="subtle" onClick={takeOver}>
          {t('inbox.takeOverToReply')}
          {keysOn && (
            <Kbd size="xs" ml="xs">
              {key}
            </Kbd>
          )}
        </Button>
      )}
    </div>
  );
}

/** Lets colleagues see that I am here, and whether I am writing. */
function useViewing(conversationId: string, mode: 'viewing' | 'replying' | 'noting'): void {
  const { socket } = useLive();
  const connected = useConnection() === 'connected';
  useEffect(() => {
    if (connected) say(socket, 'conversation:viewing', { conversationId, mode }).catch(() => undefined);
  }, [socket, connected, conversationId, mode]);
}
