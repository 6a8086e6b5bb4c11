import type { Client, CustomerProfile } from '@switchboard/contracts';
import { ActionIcon } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconUnlink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { remove } from '../../../api/client.js';
import { errorText } from '../../../ui/error-text.js';
import { Face } from '../../../ui/face.js';
import { notify, notifyFailure } from '../../../ui/notify.js';
import { Failure, Loading } from '../../../ui/states.js';
import panel from '../panel.module.css';
import { LinkPerson } from './link-person.js';
import { useClientPeople, useClientPeopleChanged } from './use-clients.js';

/** Who belongs to this client. A person belongs to one at most. */
export function ClientPeople({ client }: { client: Client }) {
  const { t } = useTranslation();
  const people = useClientPeople(client.id);
  const changed = useClientPeopleChanged();
  const unlink = useMutation({
    mutationFn: ({ id }: CustomerProfile) => remove(`/clients/${client.id}/users?userId=${id}`),
    onSuccess: (_, { name }) => {
      void changed();
      notify(t('admin.clients.people.unlinked', { name }));
    },
    onError: (error) => notifyFailure(errorText(error, t)),
  });
  return (
    <section className={panel.section} aria-labelledby="client-people">
      <h3 id="client-people">{t('admin.clients.people.title')}</h3>
      {people.isPending && <Loading lines={2} height={40} />}
      {people.isError && <Failure error={people.error} retry={() => void people.refetch()} />}
      {people.data?.length === 0 && <p className={panel.second}>{t('admin.clients.people.empty')}</p>}
      <ul className={panel.people}>
        {people.data?.map((person) => (
          <li key={person.id}>
            <Face size="sm" name={person.name} src={person.avatarUrl} />
            <span className={panel.who}>
              <span dir="auto">{person.name}</span>
              <span className={panel.second}>{person.email}</span>
            </span>
            <ActionIcon
              aria-label={t('admin.clients.people.unlink', { name: person.name })}
              title={t('admin.clients.people.unlink', { name: person.name })}
              disabled={unlink.isPending}
              onClick={() => unlink.mutate(person)}
            >
              <IconUnlink size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <LinkPerson client={client} linked={people.data ?? []} />
    </section>
  );
}
