import type { Conversation } from '@switchboard/contracts';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useLive } from '../live/live-context.js';
import { useSession } from '../session/session-context.js';
import { Announcer } from '../thread/announcer.js';
import { ThreadLog } from '../thread/thread-log.js';
import { pendingQuestion, threadItems } from '../thread/thread-items.js';
import type { Thread } from '../thread/thread-state.js';
import { TypingLine } from '../thread/typing-line.js';
import { useReadCursor } from '../thread/use-read-cursor.js';
import { useLiveState, useOutgoing } from '../thread/use-thread.js';
import { AgentComposer, type ComposerMode } from './agent-composer.js';
import type { ConversationPlace } from './conversation-place.js';
import { AgentHead } from './agent-head.js';
import { AgentItem } from './agent-item.js';
import { ForceDialog } from './force-dialog.js';
import classes from './inbox.module.css';
import { useThreadCommands } from './use-thread-commands.js';
import { useAgentCommands } from './use-agent-commands.js';

interface ThreadProps extends ConversationPlace {
  conversation: Conversation;
  thread: Thread;
  loadOlder: () => Promise<void>;
  loadingOlder: boolean;
  panel: boolean;
  togglePanel: () => void;
}

export function AgentThread(props: ThreadProps) {
  const { conversation, thread, phone, close } = props;
  const { id, handler } = conversation;
  const { user } = useSession();
  const { outbox, kept } = useLive();
  const [seen, setSeen] = useState(0);
  const [chosen, setChosen] = useState<ComposerMode | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const outgoing = useOutgoing(id);
  const live = useLiveState(id, (now) => now.answer !== null);
  const commands = useAgentCommands(conversation);
  // While the assistant handles, a public word would be a takeover: writing a note is what one wants.
  const mode = handler === 'assistant' ? 'note' : (chosen ?? 'reply');
  useReadCursor(id, seen);

  const write = (next: ComposerMode) => {
    setChosen(next);
    field.current?.focus();
  };
  const begin = commands.takeOver;
  const takeOver =
    begin &&
    (() => {
      setChosen(null);
      begin();
      field.current?.focus();
    });
  useThreadCommands({
    togglePanel: props.togglePanel,
    commands: { ...commands, takeOver },
    reply: () => (handler === 'assistant' ? takeOver?.() : write('reply')),
    note: () => write('note'),
  });

  const answering = live || (handler === 'assistant' && pendingQuestion(thread) !== null);
  const items = useMemo(
    () => threadItems({ thread, outgoing, reader: 'staff', answering }),
    [thread, outgoing, answering],
  );
  const mine = useCallback(
    (message: { sender: { id: string } | null }) => message.sender?.id === user.id,
    [user.id],
  );

  return (
    <section className={classes.thread} data-cover={phone || undefined}>
      <AgentHead
        conversation={conversation}
        commands={{ ...commands, takeOver }}
        phone={phone}
        close={close}
        togglePanel={props.togglePanel}
        panel={props.panel}
      />
      <ThreadLog
        items={items}
        loadOlder={props.loadOlder}
        loadingOlder={props.loadingOlder}
        onSeen={setSeen}
        draw={(item) => (
          <AgentItem
            item={item}
            conversationId={id}
            me={user.id}
            edit={(outgoingItem) => {
              outbox.discard(outgoingItem);
              const to: ComposerMode = outgoingItem.private ? 'note' : 'reply';
              kept.keepDraft(`${id}.${to}`, outgoingItem.content);
              write(to);
            }}
          />
        )}
      />
      <Announcer messages={thread.messages} mine={mine} />
      <TypingLine conversationId={id} />
      <AgentComposer
        conversation={conversation}
        mode={mode}
        setMode={write}
        takeOver={takeOver}
        resolve={commands.resolve}
        inputRef={field}
      />
      <ForceDialog name={commands.rival} confirm={commands.forceTakeOver} close={commands.giveWay} />
    </section>
  );
}
