import type { Conversation, ConversationCounts } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { IconArrowUp } from '@tabler/icons-react';
import type { Ref, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { useArrivals, useConversations } from '../live/use-conversations.js';
import { BulkBar } from './bulk-bar.js';
import { ConversationRows } from './conversation-rows.js';
import classes from './inbox-list.module.css';
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
    <section className={classes.listPane} aria-label={t('inbox.list')}>
      <h1 className={classes.listTitle}>{t('inbox.title')}</h1>
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
        <div role="status" aria-live="polite" className={classes.announced}>
          {arrivals.count > 0 && (
            <button type="button" className={classes.arrivals} onClick={letIn}>
              <IconArrowUp size={14} aria-hidden="true" />
              {t('inbox.arrivals', { count: arrivals.count })}
            </button>
          )}
        </div>
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
