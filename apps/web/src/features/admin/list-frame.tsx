import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Loading, Notice } from '../../ui/states.js';
import classes from './table.module.css';

interface FrameProps {
  pages: Pick<
    UseInfiniteQueryResult,
    | 'isPending'
    | 'isError'
    | 'error'
    | 'refetch'
    | 'isPlaceholderData'
    | 'hasNextPage'
    | 'isFetchingNextPage'
    | 'fetchNextPage'
  >;
  empty: boolean;
  /** Whether filters hide what there is. */
  filtered: boolean;
  clear: () => void;
  /** Shown where there is nothing at all. */
  nothing: ReactNode;
  children: ReactNode;
}

/** A list with its states: loading, failed, empty, nothing found, more to come. */
export function ListFrame({ pages, empty, filtered, clear, nothing, children }: FrameProps) {
  const { t } = useTranslation();
  let body: ReactNode = children;
  if (pages.isPending) body = <Loading lines={6} height={44} />;
  else if (pages.isError && empty) body = <Failure error={pages.error} retry={() => void pages.refetch()} />;
  else if (empty && filtered) {
    body = (
      <Notice
        title={t('admin.list.nothingFound')}
        text={t('admin.list.nothingFoundText')}
        action={
          <Button variant="default" onClick={clear}>
            {t('admin.list.clearFilters')}
          </Button>
        }
      />
    );
  } else if (empty) body = nothing;
  return (
    <div className={classes.frame} data-stale={pages.isPlaceholderData || undefined}>
      {body}
      {pages.hasNextPage && !empty && (
        <div className={classes.more}>
          <Button
            variant="subtle"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('common.actions.loadMore')}
          </Button>
        </div>
      )}
    </div>
  );
}
