import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.js';
import { Notice } from '../../ui/states.js';
import { FilterSelect } from './filter-select.js';
import { ListFrame } from './list-frame.js';
import { SearchBox } from './search-box.js';
import toolbar from './toolbar.module.css';
import type { useFilters } from './use-filters.js';
import type { usePages } from './use-pages.js';

interface Filter<Name extends string> {
  readonly name: Name;
  readonly label: string;
  /** Said while nothing is chosen. */
  readonly any: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface AdminListProps<Name extends string> {
  title: string;
  intro: string;
  /** What one comes here to do; the first thing to do where there is nothing yet. */
  add: ReactNode;
  moreActions?: ReactNode;
  searchLabel: string;
  selects: readonly Filter<Name>[];
  filters: ReturnType<typeof useFilters<Name | 'search'>>;
  list: ReturnType<typeof usePages>;
  empty: { readonly title: string; readonly text: string };
  table: ReactNode;
  /** What stands over the list: the row that is open, the form for a new one. */
  children: ReactNode;
}

/** A page of records: searched, filtered, counted, a table of them, and one open beside it. */
export function AdminList<Name extends string>(props: AdminListProps<Name>) {
  const { title, intro, add, moreActions, searchLabel, selects, filters, list, empty, table, children } =
    props;
  const { t } = useTranslation();
  const { pages, rows, total } = list;
  const { valueOf, choose, clear, active } = filters;
  return (
    <Page
      title={title}
      intro={intro}
      actions={
        <>
          {moreActions}
          {add}
        </>
      }
    >
      <div className={toolbar.toolbar} role="search">
        <SearchBox
          label={searchLabel}
          value={valueOf('search')}
          search={(words) => choose('search', words)}
        />
        {selects.map(({ name, ...select }) => (
          <FilterSelect
            key={name}
            {...select}
            value={valueOf(name)}
            choose={(value) => choose(name, value)}
          />
        ))}
        <span className={`${toolbar.shown} sb-figures`} role="status">
          {total !== null && t('admin.list.shown', { shown: rows.length, total })}
        </span>
      </div>
      <ListFrame
        pages={pages}
        empty={rows.length === 0}
        filtered={active}
        clear={clear}
        nothing={<Notice {...empty} action={add} />}
      >
        {table}
      </ListFrame>
      {children}
    </Page>
  );
}
