import type { Category, Conversation } from '@switchboard/contracts';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { patch } from '../../api/client.js';
import { useCommand } from '../live/use-command.js';
import { CATEGORIES, isCategory } from './words.js';

/** What it is about: found by the rules, corrected by people. */
export function CategorySelect({ conversation: { id, category } }: { conversation: Conversation }) {
  const { t } = useTranslation();
  const categorise = useCommand<Category>({
    run: (chosen) => patch(`/conversations/${id}`, { category: chosen }),
  });
  return (
    <NativeSelect
      size="xs"
      aria-label={t('inbox.actions.category')}
      value={category}
      disabled={categorise.isPending}
      data={CATEGORIES.map((value) => ({ value, label: t(`common.categories.${value}`) }))}
      onChange={({ currentTarget: { value } }) => {
        if (isCategory(value)) categorise.mutate(value);
      }}
    />
  );
}
