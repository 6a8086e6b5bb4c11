import type { Mood as MoodAt, Sentiment, Trend } from '@switchboard/contracts';
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../i18n/i18n.js';
import { exactTime } from '../../ui/format.js';
import classes from './customer-panel.module.css';

const HEIGHT: Record<Sentiment, number> = { frustrated: 1, negative: 2, neutral: 3, positive: 4 };
const ARROWS = { up: IconArrowUpRight, flat: IconArrowRight, down: IconArrowDownRight } as const;
const STEP = 10;

/** The mood of the last messages, oldest first: a bar each, and the trend in words. */
export function MoodTrend({ moods, trend }: { moods: readonly MoodAt[]; trend: Trend }) {
  const { t } = useTranslation();
  const words = t('inbox.customer.moodTrend', { trend: t(`common.trends.${trend}`) });
  const Arrow = ARROWS[trend];
  return (
    <section>
      <h3>{t('inbox.customer.mood')}</h3>
      {moods.length === 0 ? (
        <p className={classes.dim}>{t('inbox.customer.moodEmpty')}</p>
      ) : (
        <>
          <svg
            className={classes.trend}
            viewBox={`0 0 ${moods.length * STEP} 44`}
            width={moods.length * STEP}
            height={44}
            role="img"
            aria-label={words}
          >
            {moods.map(({ sentiment, at }, index) => {
              const height = HEIGHT[sentiment] * STEP;
              return (
                <rect
                  key={at}
                  data-mood={sentiment}
                  x={index * STEP + 1}
                  y={44 - height}
                  width={STEP - 3}
                  height={height}
                  rx={2}
                >
                  <title>{`${t(`common.sentiments.${sentiment}`)}, ${exactTime(at, currentLanguage())}`}</title>
                </rect>
              );
            })}
          </svg>
          <p className={classes.trendWords} aria-hidden="true">
            <Arrow size={16} /> {t(`common.trends.${trend}`)}
          </p>
        </>
      )}
    </section>
  );
}
