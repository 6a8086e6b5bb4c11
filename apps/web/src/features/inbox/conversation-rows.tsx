import type { Conversation } from '@switchboard/contracts';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Loading } from '../../ui/states.js';
import type { useConversations } from '../live/use-conversations.js';
import classes from '../worklist/list.module.css';
import { ConversationRow } from './conversation-row.js';
import { EmptyView } from './empty-view.js';
import type { useInboxRoute } from './use-inbox-route.js';
import type { useSelection } from './use-selection.js';

interface RowsProps {
  route: ReturnType<typeof useInboxRoute>;
  rows: readonly Conversation[];
  ids: readonly string[];
  isOf: (row: Conversation) => boolean;
  query: ReturnType<typeof useConversations>['query'];
  selection: ReturnType<typeof useSelection>;
  scroller: RefObject<HTMLDivElement | null>;
}

/** A row's height: fixed, so that nothing is measured while thousands are scrolled through. The same as in the stylesheet. */
const ROW_REM = 5.75;
const NEAR_END = 20;

function rowHeight(): number {
  return ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The rows of a view, however many there are; further pages come while scrolling. */
export function ConversationRows({ route, rows, ids, isOf, query, selection, scroller }: RowsProps) {
  const { t } = useTranslation();
  // Asked for once: the virtualiser asks for every row.
  const [height] = useState(rowHeight);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => height, [height]),
    overscan: 6,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last > rows.length - NEAR_END) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, rows.length]);

  // Brought into view when another one is opened, not whenever a row above it comes or goes.
  const open = route.conversationId;
  const openAt = useRef(-1);
  openAt.current = open ? rows.findIndex(({ id }) => id === open) : -1;
  useEffect(() => {
    if (openAt.current >= 0) virtual.scrollToIndex(openAt.current, { align: 'auto' });
  }, [virtual, open]);

  const { select: choose } = selection;
  const order = useRef(ids);
  order.current = ids;
  const select = useCallback(
    (id: string, range: boolean) => choose(id, range ? order.current : null),
    [choose],
  );

  if (query.isPending) return <Loading lines={6} height={76} />;
  if (query.isError && rows.length === 0)
    return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (rows.length === 0 && !hasNextPage) return <EmptyView route={route} />;
  return (
    <div ref={scroller} className={classes.rows} role="list" aria-label={t('inbox.list')}>
      <div className={classes.canvas} style={{ height: virtual.getTotalSize() }} role="presentation">
        {shown.map(({ index, start }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={row.id}
                role="listitem"
                className={classes.rowPlace}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ConversationRow
                  conversation={row}
                  to={route.addressOf(row.id)}
                  chosen={row.id === open}
                  selected={selection.ids.has(row.id)}
                  gone={!isOf(row)}
                  select={select}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
