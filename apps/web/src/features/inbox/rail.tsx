import { ActionIcon, Menu } from '@mantine/core';
import { IconCircleDashed, IconCircleFilled, IconInbox, IconLogout, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { keys } from '../../api/keys.js';
import { say } from '../../api/socket.js';
import type { OnlinePerson } from '../../api/socket-events.js';
import { Face } from '../../ui/face.js';
import { Hint } from '../../ui/hint.js';
import { Mark } from '../../ui/mark.js';
import { useLive } from '../live/live-context.js';
import { isStaff, useSession } from '../session/session-context.js';
import { useSignOut } from '../session/use-sign-out.js';
import classes from './rail.module.css';

const NOBODY: readonly OnlinePerson[] = [];

/** Who is connected right now, as the socket tells. */
export function useOnline(): readonly OnlinePerson[] {
  const { data = NOBODY } = useQuery({
    queryKey: keys.online,
    queryFn: () => NOBODY,
    enabled: false,
    staleTime: Infinity,
  });
  return data;
}

export function Rail() {
  const { t } = useTranslation();
  return (
    <nav className={classes.rail} aria-label={t('inbox.rail')}>
      <Mark />
      <Hint label={t('inbox.title')}>
        <ActionIcon
          component={NavLink}
          to="/inbox"
          size={40}
          aria-label={t('inbox.title')}
          className={classes.item}
        >
          <IconInbox size={20} />
        </ActionIcon>
      </Hint>
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
      <Me />
    </nav>
  );
}

function Me() {
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
        <Menu.Label>{t('inbox.presence.label')}</Menu.Label>
        <Menu.Item leftSection={<IconCircleFilled size={14} />} onClick={() => set('online')}>
          {t('common.presence.online')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCircleDashed size={14} />} onClick={() => set('away')}>
          {t('common.presence.away')}
        </Menu.Item>
        <Menu.Label>{t('inbox.presence.team')}</Menu.Label>
        {team.length === 0 && <Menu.Item disabled>{t('inbox.presence.nobody')}</Menu.Item>}
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
