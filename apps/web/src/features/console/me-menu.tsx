import { Menu } from '@mantine/core';
import { IconCircleDashed, IconCircleFilled, IconLogout, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { say } from '../../api/socket.js';
import { Face } from '../../ui/face.js';
import { useLive } from '../live/live-context.js';
import { isStaff, useSession } from '../session/session-context.js';
import { useSignOut } from '../session/use-sign-out.js';
import classes from './rail.module.css';
import { useOnline } from './use-online.js';

/** My own presence, who else is here, settings and the way out. */
export function MeMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const { socket } = useLive();
  const online = useOnline();
  const signOut = useSignOut();
  const status = online.find(({ userId }) => userId === user.id)?.status ?? 'offline';
  const team = online.filter(({ userId, role }) => userId !== user.id && isStaff(role));
  const set = (next: 'online' | 'away') =>
    void say(socket, 'presence:set', { status: next }).catch(() => undefined);
  return (
    <Menu position="right-end" width={240}>
      <Menu.Target>
        <button
          type="button"
          className={classes.me}
          aria-label={`${user.name}, ${t(`common.presence.${status}`)}`}
        >
          <Face name={user.name} presence={status} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('console.presence.label')}</Menu.Label>
        <Menu.Item leftSection={<IconCircleFilled size={14} />} onClick={() => set('online')}>
          {t('common.presence.online')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCircleDashed size={14} />} onClick={() => set('away')}>
          {t('common.presence.away')}
        </Menu.Item>
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
  );
}
