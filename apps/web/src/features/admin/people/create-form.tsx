import type { CreatedUser, Role } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, PasswordInput, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '../../../api/client.js';
import { newId } from '../../../api/new-id.js';
import { Choice, Choices } from '../../../ui/choice.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSubmit } from '../../../ui/form.js';
import { isEmail } from '../../auth/checks.js';
import classes from '../../../ui/form.module.css';
import { RoleSelect } from './role-select.js';

type Field = 'name' | 'email' | 'role' | 'password';

interface CreateProps {
  added: (person: CreatedUser, withPassword: boolean) => void;
  cancel: () => void;
}

export function CreateForm({ added, cancel }: CreateProps) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const [access, setAccess] = useState('invite');
  const [password, setPassword] = useState('');
  // Sent again after a lost answer, it is still one person.
  const [key, setKey] = useState(newId);
  const withPassword = access === 'set';

  const form = useSubmit<Field, CreatedUser>({
    fields: ['name', 'email', 'role', 'password'],
    codes: { EMAIL_KNOWN: 'email', ALREADY_MEMBER: 'email' },
    texts: {
      EMAIL_KNOWN: t('admin.people.create.known'),
      ALREADY_MEMBER: t('admin.people.create.member'),
    },
    check: () => ({
      name: name.trim() ? undefined : t('admin.people.faults.name'),
      email: isEmail(email) ? undefined : t('auth.faults.email'),
      password:
        withPassword && password.length < LIMITS.passwordMin
          ? t('auth.faults.passwordShort', { min: LIMITS.passwordMin })
          : undefined,
    }),
    submit: () => post('/users', { name, email, role, ...(withPassword ? { password } : {}) }, key),
    done: (person) => added(person, withPassword),
  });
  const change =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setKey(newId());
    };
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <FormAlert>{form.failure}</FormAlert>
      <TextInput
        name="name"
        data-autofocus
        label={t('admin.people.fields.name')}
        autoComplete="off"
        maxLength={LIMITS.name}
        value={name}
        error={form.faults.name}
        onChange={(event) => change(setName)(event.currentTarget.value)}
      />
      <TextInput
        name="email"
        type="email"
        label={t('admin.people.fields.email')}
        autoComplete="off"
        maxLength={LIMITS.email}
        value={email}
        error={form.faults.email}
        onChange={(event) => change(setEmail)(event.currentTarget.value)}
      />
      <RoleSelect value={role} error={form.faults.role} choose={change(setRole)} />
      <Radio.Group label={t('admin.people.create.access')} value={access} onChange={change(setAccess)}>
        <Choices>
          <Choice
            value="invite"
            label={t('admin.people.create.invite')}
            hint={t('admin.people.create.inviteHint')}
            chosen={access}
          />
          <Choice
            value="set"
            label={t('admin.people.create.set')}
            hint={t('admin.people.create.setHint')}
            chosen={access}
          />
        </Choices>
      </Radio.Group>
      {withPassword && (
        <PasswordInput
          name="password"
          label={t('admin.people.fields.password')}
          description={t('admin.people.create.passwordHint', { min: LIMITS.passwordMin })}
          autoComplete="new-password"
          maxLength={LIMITS.passwordMax}
          value={password}
          error={form.faults.password}
          onChange={(event) => change(setPassword)(event.currentTarget.value)}
        />
      )}
      <div className={`${classes.foot} ${classes.footEnd}`}>
        <Button variant="default" onClick={cancel}>
          {t('common.actions.cancel')}
        </Button>
        <Button type="submit" loading={form.pending}>
          {t('admin.people.create.submit')}
        </Button>
      </div>
    </form>
  );
}
