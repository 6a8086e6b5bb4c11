import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from './states.js';

/** A page that threw. What was written is in the browser's storage, so reloading loses nothing. */
export function Crash() {
  const { t } = useTranslation();
  return (
    <main role="alert">
      <Notice
        level={1}
        title={t('common.states.crashTitle')}
        text={t('common.states.crashText')}
        action={<Button onClick={() => window.location.reload()}>{t('common.states.reload')}</Button>}
      />
    </main>
  );
}
