import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Card, Page } from '../../ui/page.js';
import { homeOf, isStaff, useSession } from '../session/session-context.js';
import { AnswersForm } from './answers-form.js';
import { AppearanceForm } from './appearance-form.js';
import { AvatarField } from './avatar-field.js';
import { PasswordForm } from './password-form.js';
import { ProfileForm } from './profile-form.js';
import { SessionList } from './session-list.js';

// What only staff are shown comes only to them.
const AlertsForm = lazy(async () => ({ default: (await import('./alerts-form.js')).AlertsForm }));
const KeysForm = lazy(async () => ({ default: (await import('./keys-form.js')).KeysForm }));

/** Profile, preferences, this device, and security: one page, a section each. */
export function SettingsPage() {
  const { t } = useTranslation();
  const { role } = useSession();
  return (
    <Page title={t('settings.title')} back={{ to: homeOf(role), label: t('settings.back') }} width="form">
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
    </Page>
  );
}

interface SectionProps {
  name: 'profile' | 'answers' | 'appearance' | 'alerts' | 'keys' | 'security';
  children: ReactNode;
}

function Section({ name, children }: SectionProps) {
  const { t } = useTranslation();
  return (
    <Card id={name} title={t(`settings.sections.${name}`)} intro={t(`settings.${name}.intro`)}>
      {children}
    </Card>
  );
}
