import { Menu } from '@mantine/core';
import { IconLogout, IconSettings } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Face } from '../../ui/face.js';
import { AvailabilityItems } from '../floor/availability-items.js';
import { isStaff, useSession } from '../session/session-context.js';
import { useSignOut } from '../session/use-sign-out.js';
import classes from './rail.module.css';
import { useOnline } from './use-online.js';

const AvailabilityDialog = lazy(async () => ({
  default: (await import('../floor/availability-dialog.js')).AvailabilityDialog,
}));

/** My own presence, who else is here, settings and the way out. */
export function MeMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [opened, setOpened] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const online = useOnline();
  const signOut = useSignOut();
  const status = online.find(({ userId }) => userId === user.id)?.status ?? 'offline';
  const team = online.filter(({ userId, role }) => userId !== user.id && isStaff(role));
  return (
    <>
      <Menu position="right-end" width={240} opened={opened} onChange={setOpened}>
        <Menu.Target>
          <button
            type="button"
            className={classes.me}
            aria-label={`${user.name}, ${t(`common.presence.${status}`)}`}
          >
            <Face name={user.name} src={user.avatarUrl} presence={status} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <AvailabilityItems opened={opened} choose={() => setChoosing(true)} />
          <Menu.Label>{t('console.presence.team')}</Menu.Label>
          {team.length === 0 && <Menu.Item disabled>{t('console.presence.nobody')}</Menu.Item>}
          {team.map((person) => (
            <Menu.Item
              key={person.userId}
              disabled
              leftSection={<Face size="sm" name={person.name} presence={person.status} />}
            >
              {person.name} · {t(`common.presence.${person.status}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={16} />}>
            {t('settings.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut()}>
            {t('portal.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        <AvailabilityDialog opened={choosing} close={() => setChoosing(false)} />
      </Suspense>
    </>
  );
}
