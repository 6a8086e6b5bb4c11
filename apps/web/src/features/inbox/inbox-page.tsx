import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { usePageTitle } from '../../ui/page-title.js';
import { usePhone } from '../../ui/use-phone.js';
import { useArrivals, useConversations } from '../live/use-conversations.js';
import { useSession } from '../session/session-context.js';
import { ListPage } from '../worklist/list-page.js';
import { ActsContext } from './acts-context.js';
import { AgentConversation } from './agent-conversation.js';
import { AssignDialog } from './assign-dialog.js';
import { ListPane } from './list-pane.js';
import { SnoozeDialog } from './snooze-dialog.js';
import { useCounts } from './use-counts.js';
import { useInboxActs } from './use-inbox-acts.js';
import { useInboxCommands } from './use-inbox-commands.js';
import { useInboxRoute } from './use-inbox-route.js';
import { useListShown } from './use-list-shown.js';
import { useSelection } from './use-selection.js';
import { useSettledRows } from './use-settled-rows.js';
import { afterLeaving, keepView, neighbour } from './views.js';

/** The agents' inbox: list, thread and customer; on a phone list and thread are two pages. */
export function InboxPage() {
  const { t } = useTranslation();
  const { user } = useSession();
  const route = useInboxRoute();
  const { view, conversationId, filter, open } = route;
  const { rows: loaded, query } = useConversations(filter);
  const rows = useSettledRows(loaded, filter, user.id, conversationId);
  const { shown, isOf } = rows;
  const scroller = useRef<HTMLDivElement>(null);
  const arrivals = useArrivals(
    filter,
    loaded,
    useCallback(() => (scroller.current?.scrollTop ?? 0) === 0, []),
  );
  const counts = useCounts();
  const search = useRef<HTMLInputElement>(null);
  const phone = usePhone();
  const listShown = useListShown();
  const selection = useSelection(view);
  const ids = useMemo(
    () => shown.filter((row) => isOf(row) || row.id === conversationId).map(({ id }) => id),
    [shown, isOf, conversationId],
  );
  usePageTitle(t('inbox.title'), counts.data?.mine ?? 0);
  useEffect(() => keepView(view), [view]);

  // Choosing another view lets the new in.
  const { letIn } = arrivals;
  useEffect(() => letIn, [letIn]);
  const showNew = () => {
    letIn();
    scroller.current?.scrollTo({ top: 0 });
  };

  const { acts, asking, close } = useInboxActs({
    selecting: selection.ids.size > 0,
    leave: (left) => {
      selection.clear();
      if (conversationId && left.includes(conversationId))
        open(phone ? null : afterLeaving(ids, conversationId, left));
    },
    comeBack: open,
  });
  useInboxCommands({
    acts,
    selection,
    ids,
    openId: conversationId,
    move: (step) => {
      const next = neighbour(ids, conversationId, step);
      if (next) open(next);
    },
    focusSearch: () => {
      listShown.set(true);
      setTimeout(() => search.current?.focus());
    },
    letIn: arrivals.count > 0 ? showNew : undefined,
    toggleList: phone ? undefined : listShown.toggle,
    goTo: route.goTo,
  });

  if (!VIEW_PATH.test(window.location.pathname)) return <Navigate to={`/inbox/${view}`} replace />;
  const list = (
    <ListPane
      route={route}
      rows={rows}
      ids={ids}
      query={query}
      arrivals={arrivals}
      letIn={showNew}
      counts={counts.data}
      selection={selection}
      searchRef={search}
      scroller={scroller}
    />
  );
  const thread = conversationId ? (
    <AgentConversation key={conversationId} id={conversationId} phone={phone} close={() => open(null)} />
  ) : null;
  return (
    <ActsContext value={acts}>
      <ListPage list={phone || listShown.on ? list : null} open={thread} choose={t('inbox.choose')} />
      <AssignDialog ids={asking?.what === 'assign' ? asking.ids : null} close={close} />
      <SnoozeDialog ids={asking?.what === 'snooze' ? asking.ids : null} close={close} />
    </ActsContext>
  );
}

const VIEW_PATH = /^\/inbox\/[a-z]+/;
