import type { Client, CustomerProfile } from '@switchboard/contracts';
import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { get, post } from '../../../api/client.js';
import { errorText } from '../../../ui/error-text.js';
import { notify, notifyFailure } from '../../../ui/notify.js';
import panel from '../panel.module.css';
import { useClientPeopleChanged } from './use-clients.js';

interface LinkProps {
  client: Client;
  linked: readonly CustomerProfile[];
}

/** Finds a customer by name or address and links them. Whoever is another client's changes over. */
export function LinkPerson({ client, linked }: LinkProps) {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 200);
  const changed = useClientPeopleChanged();
  const found = useQuery({
    queryKey: ['customers-to-link', search],
    queryFn: ({ signal }) => get<CustomerProfile[]>('/customers', { search, limit: 8 }, signal),
    enabled: combobox.dropdownOpened,
    staleTime: 0,
  });
  const link = useMutation({
    mutationFn: ({ id }: CustomerProfile) => post(`/clients/${client.id}/users`, { userId: id }),
    onSuccess: (_, { name }) => {
      setText('');
      void changed();
      notify(t('admin.clients.people.linked', { name, client: client.name }));
    },
    onError: (error) => notifyFailure(errorText(error, t)),
  });
  const options = (found.data ?? []).filter(({ id }) => !linked.some((person) => person.id === id));
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(id) => {
        const person = options.find((one) => one.id === id);
        if (person) link.mutate(person);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={t('admin.clients.people.add')}
          placeholder={t('admin.clients.people.search')}
          leftSection={<IconUserPlus size={16} aria-hidden="true" />}
          rightSection={(found.isFetching || link.isPending) && <Loader size={16} />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('admin.clients.people.add')}>
          {options.length === 0 && !found.isFetching && (
            <Combobox.Empty>{t('admin.clients.people.none')}</Combobox.Empty>
          )}
          {options.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <span className={panel.who}>
                <span dir="auto">{person.name}</span>
                <span className={panel.second}>
                  {person.client
                    ? t('admin.clients.people.from', { client: person.client.name })
                    : person.email}
                </span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
