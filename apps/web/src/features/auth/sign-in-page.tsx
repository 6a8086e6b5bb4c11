import type { Session } from '@switchboard/contracts';
import { Anchor, Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { keeper, postAnonymously } from '../../api/client.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useSubmit } from '../../ui/form.js';
import { useSessionState } from '../session/session-context.js';
import { AuthFrame } from './auth-frame.js';
import { isEmail } from './checks.js';
import { useWorkspaceOf } from './use-workspace.js';

/** With a workspace's slug in the address (`/w/slug`, `?workspace=slug`) the way into that one. */
export function SignInPage() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const { slug = parameters.get('workspace') } = useParams();
  const workspace = useWorkspaceOf(slug).data;
  const state = useSessionState();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [keepSignedIn, setKeep] = useState(false);

  const form = useSubmit<'email' | 'password', Session>({
    fields: ['email', 'password'],
    check: () => ({
      email: isEmail(email) ? undefined : t('auth.faults.email'),
      password: password ? undefined : t('auth.faults.password'),
    }),
    submit: () =>
      postAnonymously('/auth/login', {
        email,
        password,
        keepSignedIn,
        ...(workspace ? { workspaceSlug: workspace.slug } : {}),
      }),
    done: (session) => keeper.adopt(session),
  });

  const ended = state.phase === 'out' && state.reason;
  const why = ended ? t(`auth.ended.${ended}`, { defaultValue: t('auth.ended.other') }) : null;
  return (
    <AuthFrame
      workspace={workspace}
      title={workspace ? t('auth.signIn.to', { workspace: workspace.name }) : t('auth.signIn.title')}
      intro={why}
      foot={
        <>
          <span>{t('auth.signIn.noAccount')}</span>
          <Anchor
            component={Link}
            to={slug ? `/register?workspace=${encodeURIComponent(slug)}` : '/register'}
            size="sm"
          >
            {t('auth.signIn.register')}
          </Anchor>
        </>
      }
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
        <PasswordInput
          name="password"
          label={t('auth.fields.password')}
          autoComplete="current-password"
          value={password}
          error={form.faults.password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Checkbox
          label={t('auth.signIn.keep')}
          checked={keepSignedIn}
          onChange={(event) => setKeep(event.currentTarget.checked)}
        />
        <Button type="submit" size="md" loading={form.pending}>
          {t('auth.signIn.submit')}
        </Button>
        <Anchor
          component={Link}
          to={slug ? `/forgot-password?workspace=${encodeURIComponent(slug)}` : '/forgot-password'}
          size="sm"
          ta="center"
        >
          {t('auth.signIn.forgot')}
        </Anchor>
      </form>
    </AuthFrame>
  );
}
