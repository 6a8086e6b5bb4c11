import { useState } from 'react';
import { Failure, Loading } from '../../ui/states.js';
import { type OpenSource, SourceContext } from '../thread/source-context.js';
import { SourcePanel } from '../thread/source-panel.js';
import { useConversation, useThread } from '../thread/use-thread.js';
import { AgentThread } from './agent-thread.js';
import type { ConversationPlace } from './conversation-place.js';
import { CustomerPanel } from './customer-panel.js';
import { PanelPlace } from './panel-place.js';

const PANEL = 'sb.panel';

/** A conversation with its customer, or with a source of an answer, beside it. */
export function AgentConversation(props: ConversationPlace) {
  const { id, phone } = props;
  const conversation = useConversation(id);
  const thread = useThread(id);
  const [source, setSource] = useState<OpenSource | null>(null);
  const [panel, setPanel] = useState(() => !phone && localStorage.getItem(PANEL) !== 'off');
  const toggle = () => {
    if (!phone) localStorage.setItem(PANEL, panel ? 'off' : 'on');
    setPanel(!panel);
  };
  const error = conversation.error ?? (thread.query.data ? null : thread.query.error);
  if (error) {
    const retry = () => void Promise.all([conversation.refetch(), thread.query.refetch()]);
    return <Failure error={error} retry={retry} />;
  }
  if (!conversation.data || !thread.query.data) return <Loading lines={5} height={64} />;
  const close = () => (source ? setSource(null) : toggle());
  const beside = source ? (
    <SourcePanel citation={source.citation} close={close} />
  ) : (
    panel && <CustomerPanel conversation={conversation.data} close={close} />
  );
  return (
    <SourceContext value={{ open: source, show: setSource }}>
      <PanelPlace panel={beside} close={close}>
        <AgentThread
          {...props}
          conversation={conversation.data}
          thread={thread.query.data}
          loadOlder={thread.loadOlder}
          loadingOlder={thread.loadingOlder}
          panel={panel}
          togglePanel={toggle}
        />
      </PanelPlace>
    </SourceContext>
  );
}
