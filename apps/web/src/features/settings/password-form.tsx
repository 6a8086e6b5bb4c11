import { LIMITS } from '@switchboard/contracts/limits';
import { PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { FormAlert } from '../../ui/form-alert.js';
import { useSubmit } from '../../ui/form.js';
import { SaveRow } from '../../ui/save-row.js';
import classes from '../../ui/form.module.css';

type Field = 'currentPassword' | 'newPassword';

export function PasswordForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [values, setValues] = useState<Record<Field, string>>({ currentPassword: '', newPassword: '' });
  const short = t('auth.faults.passwordShort', { min: LIMITS.passwordMin });
  const form = useSubmit<Field, void>({
    fields: ['currentPassword', 'newPassword'],
    codes: { INVALID_CREDENTIALS: 'currentPassword' },
    check: () => ({
      currentPassword: values.currentPassword ? undefined : t('auth.faults.password'),
      newPassword: values.newPassword.length < LIMITS.passwordMin ? short : undefined,
    }),
    submit: () => put('/auth/change-password', values),
    done: () => {
      setValues({ currentPassword: '', newPassword: '' });
      void client.invalidateQueries({ queryKey: keys.devices });
    },
  });
  const field = (key: Field) => ({
    name: key,
    value: values[key],
    error: form.faults[key],
    maxLength: LIMITS.passwordMax,
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      setValues((old) => ({ ...old, [key]: currentTarget.value })),
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <FormAlert>{form.failure}</FormAlert>
      <div className={classes.pair}>
        <PasswordInput
          {...field('currentPassword')}
          label={t('settings.security.current')}
          autoComplete="current-password"
        />
        <PasswordInput
          {...field('newPassword')}
          label={t('settings.security.new')}
          autoComplete="new-password"
        />
      </div>
      <SaveRow
        pending={form.pending}
        done={form.done}
        label={t('settings.security.change')}
        doneText={t('settings.security.changed')}
      />
    </form>
  );
}
