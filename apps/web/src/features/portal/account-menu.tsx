import { Menu } from '@mantine/core';
import { IconLogout, IconSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignOut } from '../session/use-sign-out.js';
import { useSession } from '../session/session-context.js';
import { Face } from '../../ui/face.js';
import classes from './portal.module.css';

export function AccountMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const signOut = useSignOut();
  return (
    <section className={classes.account} aria-label={t('portal.menu')}>
      <Menu position="top-start" width={240}>
        <Menu.Target>
          <button
            type="button"
            className={classes.accountButton}
            aria-label={`${t('portal.menu')}: ${user.name}`}
          >
            <Face size="sm" name={user.name} src={user.avatarUrl} />
            <span>{user.name}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={16} />}>
            {t('portal.settings')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut()}>
            {t('portal.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}
