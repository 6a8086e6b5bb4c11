import { ActionIcon, Checkbox } from '@mantine/core';
import { IconCheck, IconClockPause, IconUserShare, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../ui/hint.js';
import { isCommandKey } from '../../ui/hotkeys.js';
import { useActs } from './acts-context.js';
import classes from './inbox-list.module.css';

interface BulkBarProps {
  /** In the list's order. */
  ids: readonly string[];
  /** Every row that may be named is chosen. */
  all: boolean;
  clear: () => void;
  selectAll: () => void;
}

/** What can be done to the chosen rows, in the place of the search. */
export function BulkBar({ ids, all, clear, selectAll }: BulkBarProps) {
  const { t } = useTranslation();
  const acts = useActs();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && isCommandKey(event)) clear();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [clear]);
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t('inbox.bulk.label')}>
      <Checkbox
        className={classes.bulkCount}
        label={t('inbox.bulk.count', { count: ids.length })}
        checked={all}
        indeterminate={!all}
        onChange={all ? clear : selectAll}
      />
      <Hint label={t('inbox.actions.assign')} command="assign">
        <ActionIcon aria-label={t('inbox.actions.assign')} onClick={() => acts.askAssign(ids)}>
          <IconUserShare size={18} />
        </ActionIcon>
      </Hint>
      <Hint label={t('inbox.actions.snooze')} command="snooze">
        <ActionIcon aria-label={t('inbox.actions.snooze')} onClick={() => acts.askSnooze(ids)}>
          <IconClockPause size={18} />
        </ActionIcon>
      </Hint>
      <Hint label={t('inbox.actions.resolve')} command="resolve">
        <ActionIcon
          aria-label={t('inbox.actions.resolve')}
          loading={acts.busy}
          onClick={() => acts.resolve(ids)}
        >
          <IconCheck size={18} />
        </ActionIcon>
      </Hint>
      <Hint label={t('inbox.bulk.clear')} hotkey="Esc">
        <ActionIcon aria-label={t('inbox.bulk.clear')} onClick={clear}>
          <IconX size={18} />
        </ActionIcon>
      </Hint>
    </div>
  );
}
