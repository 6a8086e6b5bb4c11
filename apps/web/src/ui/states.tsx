import { Button, Skeleton } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.js';
import { errorText } from './error-text.js';
import classes from './states.module.css';
import { useLate } from './use-late.js';

interface NoticeProps {
  icon?: ReactNode;
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  level?: 1 | 2;
}

/** An empty page or pane: what will be here, and the one next step. */
export function Notice({ icon, title, text, action, level = 2 }: NoticeProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={classes.notice}>
      {icon && (
        <div className={classes.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Heading className={classes.title}>{title}</Heading>
      {text && <div className={classes.text}>{text}</div>}
      {action}
    </div>
  );
}

/** What happened and what to do; retried in place. */
export function Failure({ error, retry, level }: { error: unknown; retry?: () => void; level?: 1 | 2 }) {
  const { t } = useTranslation();
  // An address that can't be one of anything, such as half an id, leads nowhere as well.
  const missing = error instanceof ApiError && ['NOT_FOUND', 'VALIDATION_FAILED'].includes(error.code);
  const forbidden = error instanceof ApiError && error.code === 'FORBIDDEN';
  if (missing)
    return (
      <Notice level={level} title={t('common.states.notFoundTitle')} text={t('common.states.notFoundText')} />
    );
  if (forbidden) {
    return (
      <Notice
        level={level}
        title={t('common.states.forbiddenTitle')}
        text={t('common.states.forbiddenText')}
      />
    );
  }
  return (
    <div role="alert">
      <Notice
        level={level}
        icon={<IconAlertCircle size={28} />}
        title={t('common.states.errorTitle')}
        text={
          <>
            <p>{errorText(error, t)}</p>
            {error instanceof ApiError && error.requestId && (
              <p className={classes.reference}>{t('common.errors.withId', { id: error.requestId })}</p>
            )}
          </>
        }
        action={
          retry && (
            <Button variant="default" onClick={retry}>
              {t('common.actions.retry')}
            </Button>
          )
        }
      />
    </div>
  );
}

/** Lines in the place of what is being loaded, shown only when it takes a while. */
export function Loading({ lines = 6, height = 52 }: { lines?: number; height?: number }) {
  const { t } = useTranslation();
  const late = useLate(true);
  return (
    <div className={classes.loading} role="status" aria-label={t('common.states.loading')}>
      {late && Array.from({ length: lines }, (_, at) => <Skeleton key={at} height={height} radius="md" />)}
    </div>
  );
}
