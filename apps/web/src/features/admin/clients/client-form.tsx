import type { Client } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Button, Input, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormAlert } from '../../../ui/form-alert.js';
import { useSubmit } from '../../../ui/form.js';
import { isEmail } from '../../auth/checks.js';
import { SaveRow } from '../../../ui/save-row.js';
import classes from '../../../ui/form.module.css';

const WORDS = ['name', 'company', 'contactPerson', 'email', 'phone', 'country'] as const;
type Word = (typeof WORDS)[number];
type Words = Record<Word, string>;

export interface ClientValues extends Record<Exclude<Word, 'name'>, string | null> {
  readonly name: string;
  readonly status: Client['status'];
}

const MOST: Record<Word, number> = {
  name: LIMITS.name,
  company: LIMITS.company,
  contactPerson: LIMITS.name,
  email: LIMITS.email,
  phone: LIMITS.phone,
  country: LIMITS.country,
};

function wordsOf(client: Client | undefined): Words {
  return {
    name: client?.name ?? '',
    company: client?.company ?? '',
    contactPerson: client?.contactPerson ?? '',
    email: client?.email ?? '',
    phone: client?.phone ?? '',
    country: client?.country ?? '',
  };
}

/** An emptied field is no text any more. */
function valuesOf(words: Words, status: Client['status']): ClientValues {
  const or = (text: string) => text.trim() || null;
  const { name, company, contactPerson, email, phone, country } = words;
  return {
    name,
    company: or(company),
    contactPerson: or(contactPerson),
    email: or(email),
    phone: or(phone),
    country: or(country),
    status,
  };
}

interface FormProps {
  client?: Client;
  save: (values: ClientValues) => Promise<Client>;
  saved: (client: Client) => void;
  /** With a way out, it is a dialog's form. */
  submit?: string;
  cancel?: () => void;
}

export function ClientForm({ client, save, saved, submit, cancel }: FormProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState<Words>(() => wordsOf(client));
  const [status, setStatus] = useState(client?.status ?? 'active');
  const form = useSubmit<Word, Client>({
    fields: WORDS,
    check: () => ({
      name: words.name.trim() ? undefined : t('admin.clients.faults.name'),
      email: words.email.trim() && !isEmail(words.email) ? t('auth.faults.email') : undefined,
    }),
    submit: () => save(valuesOf(words, status)),
    done: saved,
  });
  const field = (key: Word) => ({
    name: key,
    label: t(`admin.clients.fields.${key}`),
    value: words[key],
    error: form.faults[key],
    maxLength: MOST[key],
    autoComplete: 'off',
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      setWords((old) => ({ ...old, [key]: currentTarget.value }));
      form.reset();
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <FormAlert>{form.failure}</FormAlert>
      <TextInput {...field('name')} data-autofocus />
      <div className={classes.pair}>
        <TextInput {...field('company')} />
        <TextInput {...field('country')} />
      </div>
      <TextInput {...field('contactPerson')} />
      <div className={classes.pair}>
        <TextInput {...field('email')} type="email" />
        <TextInput {...field('phone')} />
      </div>
      <div>
        <Input.Label id="client-status" labelElement="div">
          {t('admin.clients.fields.status')}
        </Input.Label>
        <SegmentedControl
          fullWidth
          aria-labelledby="client-status"
          value={status}
          onChange={(value) => {
            setStatus(value === 'inactive' ? 'inactive' : 'active');
            form.reset();
          }}
          data={[
            { value: 'active', label: t('admin.clients.statuses.active') },
            { value: 'inactive', label: t('admin.clients.statuses.inactive') },
          ]}
        />
      </div>
      {cancel ? (
        <div className={`${classes.foot} ${classes.footEnd}`}>
          <Button variant="default" onClick={cancel}>
            {t('common.actions.cancel')}
          </Button>
          <Button type="submit" loading={form.pending}>
            {submit}
          </Button>
        </div>
      ) : (
        <SaveRow pending={form.pending} done={form.done} />
      )}
    </form>
  );
}
