import { LIMITS } from '@switchboard/contracts/limits';
import { Anchor, Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { postAnonymously } from '../../api/client.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useSubmit } from '../../ui/form.js';
import { AuthFrame } from './auth-frame.js';
import { signInOf, useWorkspaceAround } from './use-workspace.js';

export function ResetPage() {
  const { t } = useTranslation();
  return <SetPassword title={t('auth.reset.title')} intro={t('auth.reset.intro')} />;
}

/** An invitation is the same token: it sets the first password. */
export function InvitationPage() {
  const { t } = useTranslation();
  return <SetPassword title={t('auth.reset.invitationTitle')} intro={t('auth.reset.invitationIntro')} />;
}

function SetPassword({ title, intro }: { title: string; intro: string }) {
  const { t } = useTranslation();
  const workspace = useWorkspaceAround();
  const [parameters] = useSearchParams();
  const token = parameters.get('token');
  const [newPassword, setPassword] = useState('');
  const form = useSubmit<'newPassword', void>({
    fields: ['newPassword'],
    check: () => {
      const short = newPassword.length < LIMITS.passwordMin;
      return { newPassword: short ? t('auth.faults.passwordShort', { min: LIMITS.passwordMin }) : undefined };
    },
    submit: () => postAnonymously('/auth/reset-password', { token, newPassword }),
  });
  const link = (to: string, text: string) => (
    <Anchor component={Link} to={to} size="sm">
      {text}
    </Anchor>
  );
  if (!token) {
    return (
      <AuthFrame
        workspace={workspace}
        title={title}
        intro={t('auth.reset.noToken')}
        foot={link('/forgot-password', t('auth.reset.askAgain'))}
      />
    );
  }
  if (form.done) {
    return (
      <AuthFrame
        workspace={workspace}
        title={t('auth.reset.doneTitle')}
        intro={t('auth.reset.doneText')}
        foot={link(signInOf(workspace), t('auth.signIn.title'))}
      />
    );
  }
  return (
    <AuthFrame
      workspace={workspace}
      title={title}
      intro={intro}
      foot={link('/forgot-password', t('auth.reset.askAgain'))}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <FormAlert>{form.failure}</FormAlert>
        <PasswordInput
          name="newPassword"
          label={t('auth.fields.newPassword')}
          description={t('auth.fields.passwordHint', { min: LIMITS.passwordMin })}
          autoComplete="new-password"
          maxLength={LIMITS.passwordMax}
          value={newPassword}
          error={form.faults.newPassword}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={form.pending}>
          {t('auth.reset.submit')}
        </Button>
      </form>
    </AuthFrame>
  );
}
