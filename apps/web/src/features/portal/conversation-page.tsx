import { useState } from 'react';
import { useParams } from 'react-router';
import { Failure, Loading } from '../../ui/states.js';
import { ReportingProvider } from '../my-reports/reporting-provider.js';
import { type OpenSource, SourceContext } from '../thread/source-context.js';
import { SourcePanel } from '../thread/source-panel.js';
import { useConversation, useThread } from '../thread/use-thread.js';
import { CustomerThread } from './customer-thread.js';
import classes from './portal.module.css';

export function ConversationPage() {
  const { conversationId = '' } = useParams();
  // Another conversation is another page: nothing of the one before stays.
  return <OpenConversation key={conversationId} id={conversationId} />;
}

function OpenConversation({ id }: { id: string }) {
  const conversation = useConversation(id);
  const thread = useThread(id);
  const [source, setSource] = useState<OpenSource | null>(null);
  const error = conversation.error ?? (thread.query.data ? null : thread.query.error);
  if (error) {
    const retry = () => void Promise.all([conversation.refetch(), thread.query.refetch()]);
    return <Failure level={1} error={error} retry={retry} />;
  }
  if (!conversation.data || !thread.query.data) return <Loading lines={5} height={64} />;
  return (
    <SourceContext value={{ open: source, show: setSource }}>
      <section className={classes.conversation}>
        <ReportingProvider conversationId={id}>
          <CustomerThread
            conversation={conversation.data}
            thread={thread.query.data}
            loadOlder={thread.loadOlder}
            loadingOlder={thread.loadingOlder}
          />
        </ReportingProvider>
      </section>
      {source && <SourcePanel citation={source.citation} close={() => setSource(null)} />}
    </SourceContext>
  );
}
