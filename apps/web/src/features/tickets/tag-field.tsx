import { LIMITS } from '@switchboard/contracts/limits';
import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The tags, saved with every one that comes or goes. */
export function TagField({ tags, save }: { tags: readonly string[]; save: (tags: string[]) => void }) {
  const { t } = useTranslation();
  return (
    <TagsInput
      size="xs"
      label={t('tickets.tags')}
      description={t('tickets.tagsHint')}
      value={[...tags]}
      maxTags={LIMITS.ticketTags}
      maxLength={LIMITS.ticketTag}
      onChange={save}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
