import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePageTitle } from '../../ui/page-title.js';
import { homeOf, isStaff, useSession } from '../session/session-context.js';
import { AnswersForm } from './answers-form.js';
import { AppearanceForm } from './appearance-form.js';
import { AvatarField } from './avatar-field.js';
import { PasswordForm } from './password-form.js';
import { ProfileForm } from './profile-form.js';
import { SessionList } from './session-list.js';
import classes from './settings.module.css';

// What only staff are shown comes only to them.
const AlertsForm = lazy(async () => ({ default: (await import('./alerts-form.js')).AlertsForm }));
const KeysForm = lazy(async () => ({ default: (await import('./keys-form.js')).KeysForm }));

/** Profile, preferences, this device, and security: one page, a section each. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { role } = useSession();
  usePageTitle(t('settings.title'));
  return (
    <main id="content" className={classes.page} tabIndex={-1}>
      <div className={classes.column}>
        <header className={classes.head}>
          <ActionIcon component={Link} to={homeOf(role)} size={40} aria-label={t('settings.back')}>
            <IconArrowLeft size={20} />
          </ActionIcon>
          <h1>{t('settings.title')}</h1>
        </header>
        <Section name="profile">
          <AvatarField />
          <ProfileForm />
        </Section>
        {role === 'customer' && (
          <Section name="answers">
            <AnswersForm />
          </Section>
        )}
        <Section name="appearance">
          <AppearanceForm />
        </Section>
        {isStaff(role) && (
          <Suspense>
            <Section name="alerts">
              <AlertsForm />
            </Section>
            <Section name="keys">
              <KeysForm />
            </Section>
          </Suspense>
        )}
        <Section name="security">
          <PasswordForm />
          <SessionList />
        </Section>
      </div>
    </main>
  );
}

function Section({
  name,
  children,
}: {
  name: 'profile' | 'answers' | 'appearance' | 'alerts' | 'keys' | 'security';
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <section id={name} className={classes.section} aria-labelledby={`section-${name}`}>
      <h2 id={`section-${name}`}>{t(`settings.sections.${name}`)}</h2>
      <p className={classes.intro}>{t(`settings.${name}.intro`)}</p>
      {children}
    </section>
  );
}
