import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from './page-title.js';
import { Notice } from './states.js';
import classes from './states.module.css';

export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t('common.states.notFoundTitle'));
  return (
    <main className={classes.page}>
      <Notice
        level={1}
        title={t('common.states.notFoundTitle')}
        text={t('common.states.notFoundText')}
        action={
          <Button component={Link} to="/">
            {t('common.states.goHome')}
          </Button>
        }
      />
    </main>
  );
}
