import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterMenu } from './filter-menu.js';
import classes from './inbox-list.module.css';
import type { useInboxRoute } from './use-inbox-route.js';

interface SearchRowProps {
  route: ReturnType<typeof useInboxRoute>;
  searchRef: Ref<HTMLInputElement>;
}

export function SearchRow({ route: { choice, choose }, searchRef }: SearchRowProps) {
  const { t } = useTranslation();
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
          // To the results, where J and K are commands again; Escape also takes the search back.
          if (event.key === 'Escape') write('');
          if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      <FilterMenu choice={choice} choose={choose} />
    </div>
  );
}
