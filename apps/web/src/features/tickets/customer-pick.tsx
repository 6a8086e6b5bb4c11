import type { CreateTicket, Customer } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Autocomplete, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';

/** Whom a new ticket is for, as the request names them. */
export interface CustomerChoice {
  readonly body: Pick<CreateTicket, 'customerId' | 'customerEmail' | 'customerName'>;
}

interface PickProps {
  error: string | undefined;
  choose: (choice: CustomerChoice | null) => void;
}

const ADDRESS = /^\S+@\S+\.\S+$/;

/** Finds a customer by name or address; an address that is nobody's yet makes a new one. */
export function CustomerPick({ error, choose }: PickProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const found = useQuery({
    queryKey: [...keys.customer('search'), search],
    queryFn: () => get<Customer[]>('/customers', { search, limit: 8 }),
    enabled: search.length > 1,
  });
  const labelOf = ({ name: called, email }: Customer) => `${called} · ${email}`;
  const known = (value: string) => found.data?.find((customer) => labelOf(customer) === value);
  const address = ADDRESS.test(text.trim()) && !known(text);
  const change = (value: string, called: string) => {
    const customer = known(value);
    const email = value.trim();
    if (customer) return choose({ body: { customerId: customer.id } });
    if (!ADDRESS.test(email)) return choose(null);
    choose({ body: { customerEmail: email, ...(called.trim() ? { customerName: called.trim() } : {}) } });
  };
  const nobody = search.length > 1 && found.data?.length === 0 && !address;
  return (
    <>
      <Autocomplete
        data-autofocus
        name="customer"
        label={t('tickets.create.forWhom')}
        placeholder={t('tickets.create.forWhomHint')}
        description={nobody ? t('tickets.create.nobodyFound') : undefined}
        value={text}
        error={error}
        maxLength={LIMITS.email}
        data={found.data?.map(labelOf) ?? []}
        // The server has searched already.
        filter={({ options }) => options}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => {
          setText(value);
          change(value, name);
        }}
      />
      {address && (
        <TextInput
          label={t('tickets.create.name')}
          description={t('tickets.create.useAddress', { email: text.trim() })}
          maxLength={LIMITS.name}
          value={name}
          onChange={({ currentTarget: { value } }) => {
            setName(value);
            change(text, value);
          }}
        />
      )}
    </>
  );
}
