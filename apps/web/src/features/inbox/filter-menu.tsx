import { ActionIcon, Button, Popover, Select, Stack } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
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
    <Popover position="bottom-end" width={240} shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon
          size={36}
          variant={active ? 'light' : 'default'}
          color="accent"
          aria-label={t('inbox.filter')}
          title={t('inbox.filter')}
        >
          <IconFilter size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
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
          <Button
            variant="default"
            disabled={!active}
            onClick={() => choose({ category: '', sentiment: '' })}
          >
            {t('inbox.emptyView.clear')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
