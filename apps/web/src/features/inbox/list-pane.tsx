import type { Conversation, ConversationCounts } from '@switchboard/contracts';
import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconArrowUp, IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { useArrivals, useConversations } from '../live/use-conversations.js';
import { FilterMenu } from './filter-menu.js';
import classes from './inbox.module.css';
import { ConversationRows } from './conversation-rows.js';
import type { useInboxRoute } from './use-inbox-route.js';
import { ViewNav } from './view-nav.js';

interface ListPaneProps {
  route: ReturnType<typeof useInboxRoute>;
  rows: readonly Conversation[];
  query: ReturnType<typeof useConversations>['query'];
  arrivals: ReturnType<typeof useArrivals>;
  counts: ConversationCounts | undefined;
  searchRef: Ref<HTMLInputElement>;
}

/** Views with their counts, the search, and the rows. */
export function ListPane({ route, rows, query, arrivals, counts, searchRef }: ListPaneProps) {
  const { t } = useTranslation();
  const { choice, choose } = route;
  // What is being typed goes before what is searched for already.
  const [typed, setTyped] = useState<string | null>(null);
  const look = useDebouncedCallback((text: string) => {
    choose({ search: text });
    setTyped(null);
  }, 250);
  const search = typed ?? choice.search;
  const write = (text: string) => {
    setTyped(text);
    look(text);
  };
  return (
    <section className={classes.listPane} aria-label={t('inbox.list')}>
      <h1 className={classes.listTitle}>{t('inbox.title')}</h1>
      <ViewNav route={route} counts={counts} />
      <div className={classes.searchRow}>
        <TextInput
          ref={searchRef}
          className={classes.search}
          type="search"
          aria-label={t('inbox.search')}
          placeholder={t('inbox.search')}
          leftSection={<IconSearch size={16} />}
          rightSection={
            search && (
              <CloseButton size="sm" aria-label={t('inbox.emptyView.clear')} onClick={() => write('')} />
            )
          }
          value={search}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            write('');
            event.currentTarget.blur();
          }}
        />
        <FilterMenu choice={choice} choose={choose} />
      </div>
      <div role="status" aria-live="polite">
        {arrivals.count > 0 && (
          <button type="button" className={classes.arrivals} onClick={arrivals.letIn}>
            <IconArrowUp size={14} aria-hidden="true" />
            {t('inbox.arrivals', { count: arrivals.count })}
          </button>
        )}
      </div>
      <ConversationRows route={route} rows={rows} query={query} />
    </section>
  );
}
