import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './states.js';

/** A page that threw takes nothing else with it. What was written is in the browser's storage, so reloading loses nothing. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crash /> : this.props.children;
  }
}

function Crash() {
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
