import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilterPopover } from '../worklist/filter-popover.js';
import { CATEGORIES, SENTIMENTS } from './words.js';
import type { ListChoice } from './use-inbox-route.js';

interface FilterProps {
  choice: ListChoice;
  choose: (change: Partial<ListChoice>) => void;
}

export function FilterMenu({ choice, choose }: FilterProps) {
  const { t } = useTranslation();
  const active = Boolean(choice.category || choice.sentiment);
  return (
    <FilterPopover
      label={t('inbox.filter')}
      active={active}
      clear={active ? () => choose({ category: '', sentiment: '' }) : undefined}
    >
      {() => (
        <>
          <Select
            label={t('inbox.filterCategory')}
            placeholder={t('inbox.any')}
            clearable
            comboboxProps={{ withinPortal: false }}
            data={CATEGORIES.map((value) => ({ value, label: t(`common.categories.${value}`) }))}
            value={choice.category || null}
            onChange={(value) => choose({ category: value ?? '' })}
          />
          <Select
            label={t('inbox.filterMood')}
            placeholder={t('inbox.any')}
            clearable
            comboboxProps={{ withinPortal: false }}
            data={SENTIMENTS.map((value) => ({ value, label: t(`common.sentiments.${value}`) }))}
            value={choice.sentiment || null}
            onChange={(value) => choose({ sentiment: value ?? '' })}
          />
        </>
      )}
    </FilterPopover>
  );
}
