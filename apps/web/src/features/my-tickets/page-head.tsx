import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './my.module.css';

interface HeadProps {
  title: string;
  /** Where the way back leads. */
  back: string;
  facts?: ReactNode;
  actions?: ReactNode;
}

/** The head of a portal page: the way back, what it is, and what can be done. */
export function PageHead({ title, back, facts, actions }: HeadProps) {
  const { t } = useTranslation();
  return (
    <header className={classes.head}>
      <ActionIcon component={Link} to={back} size={44} aria-label={t('common.actions.back')}>
        <IconArrowLeft size={20} />
      </ActionIcon>
      <div className={classes.headText}>
        <h1 dir="auto">{title}</h1>
        {facts && <p className={classes.facts}>{facts}</p>}
      </div>
      {actions}
    </header>
  );
}
