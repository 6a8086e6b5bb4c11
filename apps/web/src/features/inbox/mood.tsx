import type { Sentiment } from '@switchboard/contracts';
import { IconMoodAngry, IconMoodEmpty, IconMoodSad, IconMoodSmile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './inbox-list.module.css';

const ICONS = {
  positive: IconMoodSmile,
  neutral: IconMoodEmpty,
  negative: IconMoodSad,
  frustrated: IconMoodAngry,
} as const;

/** A mood by icon and word; the colour only adds. */
export function Mood({ sentiment }: { sentiment: Sentiment }) {
  const { t } = useTranslation();
  const Icon = ICONS[sentiment];
  return (
    <span className={classes.mood} data-mood={sentiment}>
      <Icon size={15} aria-hidden="true" />
      {t(`common.sentiments.${sentiment}`)}
    </span>
  );
}
