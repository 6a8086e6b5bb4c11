import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { Failure, Loading } from '../../ui/states.js';
import type { RowsQuery } from '../live/use-rows.js';
import classes from './list.module.css';

interface PagedRowsProps<Row> {
  rows: readonly Row[];
  query: RowsQuery;
  label: string;
  chosenId: string | null;
  draw: (row: Row, chosen: boolean) => ReactNode;
  /** In the place of the rows when there are none. */
  empty: ReactNode;
  /** About how high a row is, in px. */
  height: number;
}

const NEAR_END = 6;

/** The rows of a view, however many there are; further pages come while scrolling. */
export function PagedRows<Row extends { readonly id: string }>(props: PagedRowsProps<Row>) {
  const { rows, query, label, chosenId, draw, empty, height } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last > rows.length - NEAR_END) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, rows.length]);

  const chosen = rows.findIndex(({ id }) => id === chosenId);
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen, { align: 'auto' });
  }, [virtual, chosen]);

  if (query.isPending) return <Loading lines={6} height={height - 12} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (rows.length === 0) return empty;
  return (
    <div ref={scroller} className={classes.rows} role="list" aria-label={label}>
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
                {draw(row, row.id === chosenId)}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}
