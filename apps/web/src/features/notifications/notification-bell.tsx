import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../../ui/use-phone.js';
import { usePageCommands } from '../console/use-page-commands.js';
import classes from './notifications.module.css';
import { NotificationList } from './notification-list.js';
import { useAlerts } from './use-alerts.js';
import { useNotifications } from './use-notifications.js';

/** What concerns me, counted; opened, it leads to each. */
export function NotificationBell() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  // There the rail is on top.
  const phone = usePhone();
  const { unread, read } = useNotifications();
  useAlerts();
  const total = unread.data?.total ?? 0;
  const label = total > 0 ? t('notifications.unread', { count: total }) : t('notifications.title');
  usePageCommands([{ id: 'notifications', label: t('notifications.title'), run: () => setOpened(true) }]);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position={phone ? 'bottom-end' : 'right-start'}
      width={320}
      shadow="md"
      trapFocus
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Popover.Target>
        <ActionIcon
          size={40}
          className={classes.bell}
          aria-label={label}
          title={label}
          onClick={() => setOpened(!opened)}
        >
          <IconBell size={20} />
          {total > 0 && (
            <span className={`${classes.badge} sb-figures`} aria-hidden="true">
              {total > 99 ? '99+' : total}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={t('notifications.title')}>
        <div className={classes.head}>
          <h2>{t('notifications.title')}</h2>
          {total > 0 && (
            <Button size="compact-xs" variant="subtle" onClick={() => read.mutate(undefined)}>
              {t('notifications.readAll')}
            </Button>
          )}
        </div>
        <NotificationList
          query={unread}
          opened={(id) => {
            setOpened(false);
            read.mutate([id]);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
