import type { Conversation, ConversationCounts } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import type { Ref, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { useArrivals, useConversations } from '../live/use-conversations.js';
import { ArrivalsButton } from '../worklist/arrivals-button.js';
import classes from '../worklist/list.module.css';
import { ListTitle } from '../worklist/list-title.js';
import { BulkBar } from './bulk-bar.js';
import { ConversationRows } from './conversation-rows.js';
import { SearchRow } from './search-row.js';
import { targetsOf } from './selection.js';
import type { useInboxRoute } from './use-inbox-route.js';
import type { useSelection } from './use-selection.js';
import type { useSettledRows } from './use-settled-rows.js';
import { ViewNav } from './view-nav.js';

interface ListPaneProps {
  route: ReturnType<typeof useInboxRoute>;
  rows: ReturnType<typeof useSettledRows>;
  ids: readonly string[];
  query: ReturnType<typeof useConversations>['query'];
  arrivals: Pick<ReturnType<typeof useArrivals>, 'count'>;
  letIn: () => void;
  counts: ConversationCounts | undefined;
  selection: ReturnType<typeof useSelection>;
  searchRef: Ref<HTMLInputElement>;
  scroller: RefObject<HTMLDivElement | null>;
}

/** Views with their counts, the search or what is to be done to the chosen, and the rows. */
export function ListPane(props: ListPaneProps) {
  const { route, rows, ids, query, arrivals, letIn, counts, selection, searchRef, scroller } = props;
  const { t } = useTranslation();
  const targets = targetsOf(selection.ids, ids, LIMITS.bulk);
  const allOf = (shown: readonly Conversation[]) => shown.filter(rows.isOf).slice(0, LIMITS.bulk);
  return (
    <section className={classes.pane} aria-label={t('inbox.list')}>
      <ListTitle title={t('inbox.title')} />
      <ViewNav route={route} counts={counts} />
      {targets.length > 0 ? (
        <BulkBar
          ids={targets}
          all={targets.length === LIMITS.bulk || targets.length >= ids.length}
          clear={selection.clear}
          selectAll={() => selection.replace(allOf(rows.shown).map(({ id }) => id))}
        />
      ) : (
        <SearchRow route={route} searchRef={searchRef} />
      )}
      <div className={classes.rowsPlace} {...rows.hover}>
        <ArrivalsButton
          count={arrivals.count}
          label={t('inbox.arrivals', { count: arrivals.count })}
          letIn={letIn}
        />
        <ConversationRows
          route={route}
          rows={rows.shown}
          ids={ids}
          isOf={rows.isOf}
          query={query}
          selection={selection}
          scroller={scroller}
        />
      </div>
    </section>
  );
}
