import type { Client } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { Notice } from '../../../ui/states.js';
import { AdminPage } from '../admin-page.js';
import { FilterSelect } from '../filter-select.js';
import { ListFrame } from '../list-frame.js';
import { SearchBox } from '../search-box.js';
import toolbar from '../toolbar.module.css';
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
  const { valueOf, set, clear, active } = useFilters(FILTERS);
  const { pages, rows, total } = usePages<Client>(CLIENTS, '/clients', {
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
    <AdminPage title={t('admin.clients.title')} intro={t('admin.clients.intro')} actions={add}>
      <div className={toolbar.toolbar} role="search">
        <SearchBox
          label={t('admin.clients.search')}
          value={valueOf('search')}
          search={(search) => set({ search })}
        />
        <FilterSelect
          label={t('admin.clients.statusLabel')}
          any={t('admin.clients.anyStatus')}
          options={STATUSES.map((value) => ({ value, label: t(`admin.clients.statuses.${value}`) }))}
          value={valueOf('status')}
          choose={(status) => set({ status })}
        />
        <span className={`${toolbar.shown} sb-figures`} role="status">
          {total !== null && t('admin.list.shown', { shown: rows.length, total })}
        </span>
      </div>
      <ListFrame
        pages={pages}
        empty={rows.length === 0}
        filtered={active}
        clear={clear}
        nothing={<Notice title={t('admin.clients.empty')} text={t('admin.clients.emptyText')} action={add} />}
      >
        <ClientsTable clients={rows} />
      </ListFrame>
      <CreateClient
        opened={clientId === 'new'}
        close={close}
        created={({ id }) => void navigate(`/clients/${id}${query}`)}
      />
      <ClientPanel id={clientId === 'new' ? null : (clientId ?? null)} close={close} />
    </AdminPage>
  );
}
