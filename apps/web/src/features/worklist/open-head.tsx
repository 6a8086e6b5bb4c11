import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './open-head.module.css';

interface HeadProps {
  title: string;
  /** How it stands, in a line. */
  facts: ReactNode;
  /** On a phone this is a page of its own, with a way back. */
  phone: boolean;
  close: () => void;
  children?: ReactNode;
}

/** The head of what is open: what it is about, how it stands, and what can be done about it. */
export function OpenHead({ title, facts, phone, close, children }: HeadProps) {
  const { t } = useTranslation();
  const Heading = phone ? 'h1' : 'h2';
  return (
    <header className={classes.head}>
      {phone && (
        <ActionIcon size={44} aria-label={t('common.actions.back')} onClick={close}>
          <IconArrowLeft size={20} />
        </ActionIcon>
      )}
      <div className={classes.text}>
        <Heading dir="auto">{title}</Heading>
        <p className={classes.facts}>{facts}</p>
      </div>
      {children}
    </header>
  );
}

export function HeadActions({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.actions} role="toolbar" aria-label={label}>
      {children}
    </div>
  );
}
