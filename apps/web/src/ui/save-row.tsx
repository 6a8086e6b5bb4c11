import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './form.module.css';

interface SaveProps {
  pending: boolean;
  done: boolean;
  label?: string;
  doneText?: string;
  children?: ReactNode;
}

/** The end of a form: save, and that it was saved. */
export function SaveRow({ pending, done, label, doneText, children }: SaveProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.foot}>
      <Button type="submit" loading={pending}>
        {label ?? t('common.actions.save')}
      </Button>
      <span role="status" className={classes.saved}>
        {done && (
          <>
            <IconCheck size={14} aria-hidden="true" /> {doneText ?? t('common.actions.saved')}
          </>
        )}
      </span>
      {children}
    </div>
  );
}
