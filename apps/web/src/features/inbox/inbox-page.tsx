import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { usePageTitle } from '../../ui/page-title.js';
import { usePhone } from '../../ui/use-phone.js';
import { Notice } from '../../ui/states.js';
import { useArrivals, useConversations } from '../live/use-conversations.js';
import { AgentConversation } from './agent-conversation.js';
import classes from './inbox.module.css';
import { ListPane } from './list-pane.js';
import { Panes } from './panes.js';
import { useInboxCommands } from './use-inbox-commands.js';
import { useCounts } from './use-counts.js';
import { useInboxRoute } from './use-inbox-route.js';
import { afterLeaving, neighbour } from './views.js';

/** The agents' console: rail, list, thread and customer; on a phone list and thread are two pages. */
export function InboxPage() {
  const { t } = useTranslation();
  const route = useInboxRoute();
  const { view, conversationId, filter, open } = route;
  const { rows, query } = useConversations(filter);
  const arrivals = useArrivals(filter, rows);
  const counts = useCounts();
  const search = useRef<HTMLInputElement>(null);
  const phone = usePhone();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  usePageTitle(t('inbox.title'), counts.data?.mine ?? 0);

  // Refocusing lets the new in; so does choosing another view.
  const { letIn } = arrivals;
  useEffect(() => letIn, [letIn]);

  const move = (step: 1 | -1) => {
    const next = neighbour(ids, conversationId, step);
    if (next) open(next);
  };
  useInboxCommands({ move, focusSearch: () => search.current?.focus() });

  const list = (
    <ListPane
      route={route}
      rows={rows}
      query={query}
      arrivals={arrivals}
      counts={counts.data}
      searchRef={search}
    />
  );
  const thread = conversationId ? (
    <AgentConversation
      key={conversationId}
      id={conversationId}
      phone={phone}
      close={() => open(null)}
      leave={() => open(phone ? null : afterLeaving(ids, conversationId))}
    />
  ) : (
    <div className={classes.nothing}>
      <Notice title={t('inbox.choose')} text={t('inbox.chooseHint')} />
    </div>
  );

  if (!VIEW_PATH.test(window.location.pathname)) return <Navigate to={`/inbox/${view}`} replace />;
  return (
    <div className={classes.inbox}>
      {phone ? (
        <main id="content" className={classes.only}>
          {conversationId ? thread : list}
        </main>
      ) : (
        <Panes list={list} thread={thread} />
      )}
    </div>
  );
}

const VIEW_PATH = /^\/inbox\/[a-z]+/;
