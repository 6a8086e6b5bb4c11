import type { User } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post, put } from '../../api/client.js';
import { errorText } from '../../ui/error-text.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useSubmit } from '../../ui/form.js';
import { notify, notifyFailure } from '../../ui/notify.js';
import { SaveRow } from '../../ui/save-row.js';
import fields from '../../ui/form.module.css';
import classes from './settings.module.css';
import { useProfile } from './use-profile.js';

type Field = 'name' | 'phone' | 'company';

export function ProfileForm() {
  const { t } = useTranslation();
  const { user, keep } = useProfile();
  const [values, setValues] = useState({
    name: user.name,
    phone: user.phone ?? '',
    company: user.company ?? '',
  });
  const form = useSubmit<Field, User>({
    fields: ['name', 'phone', 'company'],
    check: () => ({ name: values.name.trim() ? undefined : t('auth.faults.name') }),
    submit: () =>
      put('/auth/profile', {
        name: values.name,
        phone: values.phone.trim() || null,
        company: values.company.trim() || null,
      }),
    done: keep,
  });
  const field = (key: Field) => ({
    name: key,
    label: t(`settings.profile.${key}`),
    value: values[key],
    error: form.faults[key],
    maxLength: LIMITS[key],
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      setValues((old) => ({ ...old, [key]: currentTarget.value }));
      form.reset();
    },
  });
  return (
    <form className={fields.form} onSubmit={form.onSubmit} noValidate>
      <FormAlert>{form.failure}</FormAlert>
      <TextInput {...field('name')} autoComplete="name" />
      <div className={fields.pair}>
        <TextInput {...field('phone')} autoComplete="tel" />
        <TextInput {...field('company')} autoComplete="organization" />
      </div>
      <TextInput
        label={t('settings.profile.email')}
        description={t('settings.profile.emailFixed')}
        value={user.email}
        readOnly
      />
      {!user.emailVerified && <Unverified />}
      <SaveRow pending={form.pending} done={form.done} />
    </form>
  );
}

function Unverified() {
  const { t } = useTranslation();
  const resend = useMutation({
    mutationFn: () => post<void>('/auth/verify-email/resend'),
    onSuccess: () => notify(t('settings.profile.resent')),
    onError: (error) => notifyFailure(errorText(error, t)),
  });
  return (
    <div className={classes.email}>
      <span>{t('settings.profile.unverified')}</span>
      <Button size="compact-sm" variant="subtle" loading={resend.isPending} onClick={() => resend.mutate()}>
        {t('settings.profile.resend')}
      </Button>
    </div>
  );
}
