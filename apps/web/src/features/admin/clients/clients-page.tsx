import type { Client } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { AdminList } from '../admin-list.js';
import { useFilters } from '../use-filters.js';
import { usePages } from '../use-pages.js';
import { ClientPanel } from './client-panel.js';
import { ClientsTable } from './clients-table.js';
import { CreateClient } from './create-client.js';
import { CLIENTS } from './use-clients.js';

const FILTERS = ['search', 'status'] as const;
const STATUSES = ['active', 'inactive'] as const;

/** The companies customers belong to; one of them is open beside the list when the address names it. */
export function ClientsPage() {
  const { t } = useTranslation();
  const { clientId } = useParams();
  const { search: query } = useLocation();
  const navigate = useNavigate();
  const filters = useFilters(FILTERS);
  const { valueOf } = filters;
  const list = usePages<Client>(CLIENTS, '/clients', {
    search: valueOf('search'),
    status: valueOf('status'),
  });
  const close = () => void navigate(`/clients${query}`);
  const add = (
    <Button component={Link} to={`/clients/new${query}`} leftSection={<IconPlus size={16} />}>
      {t('admin.clients.add')}
    </Button>
  );
  return (
    <AdminList
      title={t('admin.clients.title')}
      intro={t('admin.clients.intro')}
      add={add}
      searchLabel={t('admin.clients.search')}
      selects={[
        {
          name: 'status',
          label: t('admin.clients.statusLabel'),
          any: t('admin.clients.anyStatus'),
          options: STATUSES.map((value) => ({ value, label: t(`admin.clients.statuses.${value}`) })),
        },
      ]}
      filters={filters}
      list={list}
      empty={{ title: t('admin.clients.empty'), text: t('admin.clients.emptyText') }}
      table={<ClientsTable clients={list.rows} />}
    >
      <CreateClient
        opened={clientId === 'new'}
        close={close}
        created={({ id }) => void navigate(`/clients/${id}${query}`)}
      />
      <ClientPanel id={clientId === 'new' ? null : (clientId ?? null)} close={close} />
    </AdminList>
  );
}
