import type { Workspace } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patch } from '../../../api/client.js';
import { LANGUAGES } from '../../../i18n/i18n.js';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSubmit } from '../../../ui/form.js';
import { SaveRow } from '../../../ui/save-row.js';
import classes from '../../../ui/form.module.css';
import { AddressField } from './address-field.js';
import { isSlug } from './slug.js';
import { useKeepWorkspace } from './use-workspace-settings.js';

type Field = 'name' | 'slug' | 'locale' | 'timeZone' | 'profile';
const PROFILES = ['portal', 'agency', 'helpdesk', 'selfserve', 'conference'] as const;
const ZONES = Intl.supportedValuesOf('timeZone');

export function GeneralForm({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation();
  const keep = useKeepWorkspace();
  const [values, setValues] = useState<Record<Field, string>>(workspace);
  const form = useSubmit<Field, Workspace>({
    fields: ['name', 'slug', 'locale', 'timeZone', 'profile'],
    codes: { SLUG_TAKEN: 'slug' },
    texts: { SLUG_TAKEN: t('admin.workspace.general.slugTaken') },
    check: () => ({
      name: values.name.trim() ? undefined : t('admin.workspace.general.nameMissing'),
      slug: isSlug(values.slug) ? undefined : t('admin.workspace.general.slugBad'),
    }),
    submit: () => {
      const { name, slug, locale, timeZone, profile } = values;
      // An address that wasn't touched isn't asked for again.
      return patch('/workspace', {
        name,
        locale,
        timeZone,
        profile,
        ...(slug === workspace.slug ? {} : { slug }),
      });
    },
    done: keep,
  });
  const set = (key: Field, value: string) => {
    setValues((old) => ({ ...old, [key]: value }));
    form.reset();
  };
  const languages = [...new Set<string>([...LANGUAGES, workspace.locale])];
  const zones = ZONES.includes(values.timeZone) ? ZONES : [values.timeZone, ...ZONES];
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <FormAlert>{form.failure}</FormAlert>
      <TextInput
        name="name"
        label={t('admin.workspace.general.name')}
        maxLength={LIMITS.workspaceName}
        autoComplete="off"
        value={values.name}
        error={form.faults.name}
        onChange={(event) => set('name', event.currentTarget.value)}
      />
      <AddressField
        slug={workspace.slug}
        wanted={values.slug}
        error={form.faults.slug}
        change={(slug) => set('slug', slug)}
      />
      <div className={classes.pair}>
        <Select
          id="locale"
          label={t('admin.workspace.general.locale')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          data={languages.map((value) => ({
            value,
            label: t(`settings.languages.${value}`, { defaultValue: value }),
          }))}
          value={values.locale}
          error={form.faults.locale}
          onChange={(value) => value && set('locale', value)}
        />
        <Select
          id="timeZone"
          label={t('admin.workspace.general.timeZone')}
          searchable
          allowDeselect={false}
          limit={60}
          comboboxProps={{ withinPortal: false }}
          data={zones}
          value={values.timeZone}
          error={form.faults.timeZone}
          onChange={(value) => value && set('timeZone', value)}
        />
      </div>
      <Select
        id="profile"
        label={t('admin.workspace.general.profile')}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        data={PROFILES.map((value) => ({ value, label: t(`admin.workspace.general.profiles.${value}`) }))}
        value={values.profile}
        error={form.faults.profile}
        onChange={(value) => value && set('profile', value)}
      />
      <SaveRow pending={form.pending} done={form.done} />
    </form>
  );
}
