import { ActionIcon } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { needTexts } from '../../i18n/late.js';
import { Hint } from '../../ui/hint.js';
import { BrandMark } from '../../ui/brand-mark.js';
import { useSession } from '../session/session-context.js';
import { entriesFor } from './entries.js';
import { MeMenu } from './me-menu.js';
import classes from './rail.module.css';

const Bell = lazy(async () => {
  await needTexts('notifications');
  return { default: (await import('../notifications/notification-bell.js')).NotificationBell };
});

/** The way to every place of the console. */
export function Rail() {
  const { t } = useTranslation();
  const { role, workspace } = useSession();
  return (
    <nav className={classes.rail} aria-label={t('console.rail.label')}>
      <BrandMark logoUrl={workspace.branding.logoUrl} />
      <div className={classes.places}>
        {entriesFor(role).map(({ name, to, Icon }) => (
          <Hint key={name} label={t(`console.rail.${name}`)}>
            <ActionIcon
              component={NavLink}
              to={to}
              size={40}
              aria-label={t(`console.rail.${name}`)}
              className={classes.item}
            >
              <Icon size={20} />
            </ActionIcon>
          </Hint>
        ))}
      </div>
      <span className={classes.bell} data-last>
        <Suspense>
          <Bell />
        </Suspense>
      </span>
      <Hint label={t('settings.title')}>
        <ActionIcon
          component={NavLink}
          to="/settings"
          size={40}
          aria-label={t('settings.title')}
          className={classes.item}
        >
          <IconSettings size={20} />
        </ActionIcon>
      </Hint>
      <MeMenu />
    </nav>
  );
}
