import type { Role } from '@switchboard/contracts';
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/session-context.js';
import { asRole, rolesToGive } from './roles.js';

interface RoleProps {
  value: Role;
  error?: string;
  hint?: ReactNode;
  disabled?: boolean;
  choose: (role: Role) => void;
}

/** The roles I may give, each with what it means. */
export function RoleSelect({ value, error, hint, disabled, choose }: RoleProps) {
  const { t } = useTranslation();
  const { role: mine } = useSession();
  const roles = disabled ? [value] : rolesToGive(mine);
  return (
    <Select
      id="role"
      label={t('admin.people.fields.role')}
      description={hint ?? t(`admin.people.roleHints.${value}`)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      disabled={disabled}
      comboboxProps={{ withinPortal: false }}
      data={roles.map((role) => ({ value: role, label: t(`common.roles.${role}`) }))}
      value={value}
      error={error}
      onChange={(text) => {
        const role = asRole(text);
        if (role) choose(role);
      }}
    />
  );
}
