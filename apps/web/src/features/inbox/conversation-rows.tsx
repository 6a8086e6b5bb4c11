import type { Conversation } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Loading, Notice } from '../../ui/states.js';
import type { useConversations } from '../live/use-conversations.js';
import { ConversationRow } from './conversation-row.js';
import classes from './inbox.module.css';
import type { useInboxRoute } from './use-inbox-route.js';

interface RowsProps {
  route: ReturnType<typeof useInboxRoute>;
  rows: readonly Conversation[];
  query: ReturnType<typeof useConversations>['query'];
}

const ROW_PX = 88;
const NEAR_END = 6;

/** The rows of a view, however many there are; further pages come while scrolling. */
export function ConversationRows({ route, rows, query }: RowsProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last > rows.length - NEAR_END) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, rows.length]);

  const chosen = rows.findIndex(({ id }) => id === route.conversationId);
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen, { align: 'auto' });
  }, [virtual, chosen]);

  if (query.isPending) return <Loading lines={6} height={76} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (rows.length === 0) return <EmptyView route={route} />;
  return (
    <div ref={scroller} className={classes.rows} role="list" aria-label={t('inbox.list')}>
      <div className={classes.canvas} style={{ height: virtual.getTotalSize() }} role="presentation">
        {shown.map(({ key, index, start }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="listitem"
                className={classes.rowPlace}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ConversationRow
                  conversation={row}
                  to={route.addressOf(row.id)}
                  chosen={row.id === route.conversationId}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function EmptyView({ route }: { route: ReturnType<typeof useInboxRoute> }) {
  const { t } = useTranslation();
  const { search, category, sentiment } = route.choice;
  if (search || category || sentiment) {
    const clear = () => route.choose({ search: '', category: '', sentiment: '' });
    return (
      <Notice
        title={t('inbox.emptyView.filtered')}
        action={
          <Button variant="default" onClick={clear}>
            {t('inbox.emptyView.clear')}
          </Button>
        }
      />
    );
  }
  return <Notice title={t(`inbox.emptyView.${route.view}`)} text={t('inbox.emptyView.next')} />;
}
