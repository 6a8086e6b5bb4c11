import type { Role, User } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { put } from '../../../api/client.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSubmit } from '../../../ui/form.js';
import { useSession } from '../../session/session-context.js';
import { SaveRow } from '../../../ui/save-row.js';
import classes from '../../../ui/form.module.css';
import panel from '../panel.module.css';
import { RoleSelect } from './role-select.js';
import { mayChange } from './roles.js';
import { useKeepPerson } from './use-people.js';

type Field = 'name' | 'role' | 'phone' | 'company';

/** What this workspace says of the person; e-mail and password are their own. */
export function PersonForm({ person }: { person: User }) {
  const { t } = useTranslation();
  const { user: me, role: mine } = useSession();
  const keep = useKeepPerson();
  const [values, setValues] = useState({
    name: person.name,
    phone: person.phone ?? '',
    company: person.company ?? '',
  });
  const [role, setRole] = useState<Role>(person.role);
  const locked = !mayChange(mine, person.role);
  const form = useSubmit<Field, User>({
    fields: ['name', 'role', 'phone', 'company'],
    codes: { LAST_OWNER: 'role' },
    texts: { LAST_OWNER: t('admin.people.edit.lastOwner') },
    check: () => ({ name: values.name.trim() ? undefined : t('admin.people.faults.name') }),
    submit: () =>
      put(`/users/${person.id}`, {
        name: values.name,
        role,
        phone: values.phone.trim() || null,
        company: values.company.trim() || null,
      }),
    done: (saved) => void keep(saved),
  });
  const field = (key: 'name' | 'phone' | 'company') => ({
    name: key,
    label: t(`admin.people.fields.${key}`),
    value: values[key],
    error: form.faults[key],
    disabled: locked,
    maxLength: LIMITS[key],
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      setValues((old) => ({ ...old, [key]: currentTarget.value }));
      form.reset();
    },
  });
  const change =
    person.id === me.id
      ? t('admin.people.edit.ownRole')
      : t('admin.people.edit.roleChange', { name: person.name });
  return (
    <form
      className={classes.form}
      onSubmit={form.onSubmit}
      noValidate
      aria-label={t('admin.people.edit.profile')}
    >
      <FormAlert>{form.failure}</FormAlert>
      {locked && <p className={panel.second}>{t('admin.people.edit.onlyOwners')}</p>}
      <TextInput {...field('name')} />
      <RoleSelect
        value={role}
        error={form.faults.role}
        hint={role === person.role ? undefined : change}
        disabled={locked}
        choose={(next) => {
          setRole(next);
          form.reset();
        }}
      />
      <div className={classes.pair}>
        <TextInput {...field('phone')} />
        <TextInput {...field('company')} />
      </div>
      {!locked && <SaveRow pending={form.pending} done={form.done} />}
    </form>
  );
}
