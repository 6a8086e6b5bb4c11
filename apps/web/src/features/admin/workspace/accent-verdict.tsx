import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/i18n.js';
import type { Verdict } from './verdict.js';
import classes from './workspace.module.css';

const ICONS = { good: IconCircleCheck, adjusted: IconAlertTriangle, bad: IconCircleX };

/** Whether the colour can be read, in words and with its figure. */
export function AccentVerdict({ verdict, choose }: { verdict: Verdict; choose: (colour: string) => void }) {
  const { t } = useTranslation();
  if (verdict.kind === 'none') return <div role="status" />;
  const Icon = ICONS[verdict.kind];
  const format = new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 1 });
  // Never rounded up to what it isn't.
  const ratio = format.format(Math.floor(verdict.ratio * 10) / 10);
  return (
    <div role="status" className={classes.verdict} data-kind={verdict.kind}>
      <Icon size={16} aria-hidden="true" />
      <span>{t(`admin.workspace.branding.${verdict.kind}`, { ratio })}</span>
      {verdict.kind === 'bad' && (
        <Button size="compact-xs" variant="default" onClick={() => choose(verdict.instead)}>
          {t('admin.workspace.branding.useDarker', { colour: verdict.instead })}
        </Button>
      )}
    </div>
  );
}
