import type { Session, User } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keeper, postAnonymously, put } from '../../api/client.js';
import { currentLanguage, speak } from '../../i18n/i18n.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useSubmit } from '../../ui/form.js';
import { isEmail } from './checks.js';

/** A new account speaks the language it was made in, here and wherever its owner signs in next. */
async function begin(session: Session): Promise<void> {
  const locale = currentLanguage();
  await speak(locale);
  keeper.adopt(session);
  if (!session.user.locale.startsWith(locale))
    await put<User>('/auth/profile', { locale }).catch(() => undefined);
}

type Field = 'name' | 'email' | 'password' | 'workspaceName';

export function RegisterForm({ slug }: { slug: string | null }) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Record<Field, string>>({
    name: '',
    email: '',
    password: '',
    workspaceName: '',
  });
  const { name, email, password, workspaceName } = values;
  const form = useSubmit<Field, Session>({
    fields: ['name', 'email', 'password', 'workspaceName'],
    codes: { EMAIL_TAKEN: 'email', SLUG_TAKEN: 'workspaceName' },
    check: () => ({
      name: name.trim() ? undefined : t('auth.faults.name'),
      email: isEmail(email) ? undefined : t('auth.faults.email'),
      password:
        password.length < LIMITS.passwordMin
          ? t('auth.faults.passwordShort', { min: LIMITS.passwordMin })
          : undefined,
      workspaceName: slug || workspaceName.trim() ? undefined : t('auth.faults.workspaceName'),
    }),
    submit: () =>
      postAnonymously('/auth/register', {
        name,
        email,
        password,
        ...(slug ? { workspaceSlug: slug } : { workspaceName }),
      }),
    done: (session) => void begin(session),
  });
  const field = (key: Field) => ({
    name: key,
    value: values[key],
    error: form.faults[key],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setValues((old) => ({ ...old, [key]: currentTarget.value })),
  });

  return (
    <form onSubmit={form.onSubmit} noValidate>
      <FormAlert>{form.failure}</FormAlert>
      <TextInput
        {...field('name')}
        label={t('auth.fields.name')}
        autoComplete="name"
        maxLength={LIMITS.name}
      />
      <TextInput {...field('email')} type="email" label={t('auth.fields.email')} autoComplete="username" />
      <PasswordInput
        {...field('password')}
        label={t('auth.fields.password')}
        description={t('auth.fields.passwordHint', { min: LIMITS.passwordMin })}
        autoComplete="new-password"
        maxLength={LIMITS.passwordMax}
      />
      {!slug && (
        <TextInput
          {...field('workspaceName')}
          label={t('auth.fields.workspaceName')}
          description={t('auth.fields.workspaceHint')}
          autoComplete="organization"
          maxLength={LIMITS.workspaceName}
        />
      )}
      <Button type="submit" size="md" loading={form.pending}>
        {slug ? t('auth.register.submitFor') : t('auth.register.submit')}
      </Button>
    </form>
  );
}
