import { useTranslation } from 'react-i18next';
import classes from './imports.module.css';

const STEPS = ['choose', 'check', 'add'] as const;
export type Step = (typeof STEPS)[number];

/** Where one is on the way from a file to people. */
export function Steps({ now }: { now: Step }) {
  const { t } = useTranslation();
  return (
    <ol className={classes.steps}>
      {STEPS.map((step, at) => (
        <li key={step} aria-current={step === now ? 'step' : undefined}>
          <span className={classes.number} aria-hidden="true">
            {at + 1}
          </span>
          {t(`admin.imports.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
