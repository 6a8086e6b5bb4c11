import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../ui/search-field.js';
import classes from '../worklist/list.module.css';
import { FilterMenu } from './filter-menu.js';
import type { useInboxRoute } from './use-inbox-route.js';

interface SearchRowProps {
  route: ReturnType<typeof useInboxRoute>;
  searchRef: Ref<HTMLInputElement>;
}

export function SearchRow({ route: { choice, choose }, searchRef }: SearchRowProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.searchRow}>
      <SearchField
        label={t('inbox.search')}
        clearLabel={t('inbox.emptyView.clear')}
        search={choice.search}
        look={(search) => choose({ search })}
        inputRef={searchRef}
      />
      <FilterMenu choice={choice} choose={choose} />
    </div>
  );
}
