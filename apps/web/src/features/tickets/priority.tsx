import type { Priority as PriorityWord } from '@switchboard/contracts';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './words.module.css';

const ICONS = {
  urgent: IconAlertTriangle,
  high: IconArrowUp,
  medium: IconMinus,
  low: IconArrowDown,
} as const;

/** A priority by icon and word; the colour only adds. */
export function Priority({ priority }: { priority: PriorityWord }) {
  const { t } = useTranslation();
  const Icon = ICONS[priority];
  return (
    <span className={classes.word} data-priority={priority}>
      <Icon size={15} aria-hidden="true" />
      {t(`requests.priorities.${priority}`)}
    </span>
  );
}
