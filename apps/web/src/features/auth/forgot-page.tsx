import { Anchor, Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { postAnonymously } from '../../api/client.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useSubmit } from '../../ui/form.js';
import { AuthFrame } from './auth-frame.js';
import { isEmail } from './checks.js';
import { signInOf, useWorkspaceAround } from './use-workspace.js';

export function ForgotPage() {
  const { t } = useTranslation();
  const workspace = useWorkspaceAround();
  const [email, setEmail] = useState('');
  const form = useSubmit<'email', void>({
    fields: ['email'],
    check: () => ({ email: isEmail(email) ? undefined : t('auth.faults.email') }),
    submit: () => postAnonymously('/auth/forgot-password', { email }),
  });
  const back = (
    <Anchor component={Link} to={signInOf(workspace)} size="sm">
      {t('auth.forgot.back')}
    </Anchor>
  );
  if (form.done) {
    return (
      <AuthFrame
        workspace={workspace}
        title={t('auth.forgot.sentTitle')}
        intro={t('auth.forgot.sentText', { email })}
        foot={back}
      />
    );
  }
  return (
    <AuthFrame
      workspace={workspace}
      title={t('auth.forgot.title')}
      intro={t('auth.forgot.intro')}
      foot={back}
    >
      <form onSubmit={form.onSubmit} noValidate>
        <FormAlert>{form.failure}</FormAlert>
        <TextInput
          name="email"
          type="email"
          label={t('auth.fields.email')}
          autoComplete="username"
          value={email}
          error={form.faults.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={form.pending}>
          {t('auth.forgot.submit')}
        </Button>
      </form>
    </AuthFrame>
  );
}
