import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../i18n/i18n.js';
import { useNow } from './clock.js';
import { ago, briefAge, duration, exactTime, timeOfDay } from './format.js';

/** A moment: relative under a day, exact on hover and for screen readers. */
export function When({ at, brief = false }: { at: string; brief?: boolean }) {
  const { t } = useTranslation();
  const now = useNow();
  const language = currentLanguage();
  const exact = exactTime(at, language);
  const shown = (brief ? briefAge : ago)(at, now, language) ?? t('common.time.now');
  return (
    <time dateTime={at} title={exact} className="sb-figures">
      <span aria-hidden="true">{shown}</span>
      <span className="sb-unseen">{exact}</span>
    </time>
  );
}

export function TimeOfDay({ at }: { at: string }) {
  const language = currentLanguage();
  return (
    <time dateTime={at} title={exactTime(at, language)} className="sb-figures">
      {timeOfDay(at, language)}
    </time>
  );
}

/** How long something has lasted by now, such as "4m". */
export function useElapsed(since: string): string {
  return duration(Math.max(0, useNow() - Date.parse(since)), currentLanguage());
}
