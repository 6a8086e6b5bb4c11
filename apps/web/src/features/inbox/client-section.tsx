import type { Client } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { Fact, Facts } from '../../ui/facts.js';

/** The company the customer belongs to. One that can't be read is left out: the conversation doesn't hang on it. */
export function ClientSection({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const { data: client } = useQuery({
    queryKey: keys.client(clientId),
    queryFn: () => get<Client>(`/clients/${clientId}`),
    staleTime: 5 * 60_000,
  });
  if (!client) return null;
  return (
    <section>
      <h3>{t('inbox.customer.client')}</h3>
      <Facts>
        <Fact name={t('inbox.customer.clientName')}>{client.name}</Fact>
        {client.contactPerson && <Fact name={t('inbox.customer.contactPerson')}>{client.contactPerson}</Fact>}
        {client.email && (
          <Fact name={t('inbox.customer.email')}>
            <a href={`mailto:${client.email}`}>{client.email}</a>
          </Fact>
        )}
        {client.phone && <Fact name={t('inbox.customer.phone')}>{client.phone}</Fact>}
        {client.country && <Fact name={t('inbox.customer.country')}>{client.country}</Fact>}
      </Facts>
    </section>
  );
}
