import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../ui/states.js';
import type { useInboxRoute } from './use-inbox-route.js';

/** Why there is nothing, and the one next step. */
export function EmptyView({ route }: { route: ReturnType<typeof useInboxRoute> }) {
  const { t } = useTranslation();
  const { search, category, sentiment } = route.choice;
  if (search || category || sentiment) {
    const clear = () => route.choose({ search: '', category: '', sentiment: '' });
    return (
      <Notice
        title={t('inbox.emptyView.filtered')}
        action={
          <Button variant="default" onClick={clear}>
            {t('inbox.emptyView.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <Notice
      title={t(`inbox.emptyView.${route.view}`)}
      text={t('inbox.emptyView.next')}
      action={
        route.view === 'mine' && (
          <Button component={Link} variant="default" to={route.addressOf(null, 'unassigned')}>
            {t('inbox.emptyView.toUnassigned')}
          </Button>
        )
      }
    />
  );
}
