import type { User } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconFileImport, IconUserPlus } from '@tabler/icons-react';
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
import { CreatePerson } from './create-person.js';
import { PeopleTable } from './people-table.js';
import { PersonPanel } from './person-panel.js';
import { PEOPLE } from './use-people.js';

const FILTERS = ['search', 'role', 'active'] as const;
const ROLES = ['owner', 'admin', 'agent', 'customer'] as const;

/** Everyone of the workspace; one of them is open beside the list when the address names them. */
export function PeoplePage() {
  const { t } = useTranslation();
  const { userId } = useParams();
  const { search: query } = useLocation();
  const navigate = useNavigate();
  const { valueOf, set, clear, active } = useFilters(FILTERS);
  const { pages, rows, total } = usePages<User>(PEOPLE, '/users', {
    search: valueOf('search'),
    role: valueOf('role'),
    isActive: valueOf('active'),
  });
  const close = () => void navigate(`/people${query}`);
  const add = (
    <Button component={Link} to={`/people/new${query}`} leftSection={<IconUserPlus size={16} />}>
      {t('admin.people.add')}
    </Button>
  );
  return (
    <AdminPage
      title={t('admin.people.title')}
      intro={t('admin.people.intro')}
      actions={
        <>
          <Button component={Link} to="/import" variant="default" leftSection={<IconFileImport size={16} />}>
            {t('admin.people.import')}
          </Button>
          {add}
        </>
      }
    >
      <div className={toolbar.toolbar} role="search">
        <SearchBox
          label={t('admin.people.search')}
          value={valueOf('search')}
          search={(search) => set({ search })}
        />
        <FilterSelect
          label={t('admin.people.role')}
          any={t('admin.people.anyRole')}
          options={ROLES.map((role) => ({ value: role, label: t(`common.roles.${role}`) }))}
          value={valueOf('role')}
          choose={(role) => set({ role })}
        />
        <FilterSelect
          label={t('admin.people.status')}
          any={t('admin.people.anyStatus')}
          options={[
            { value: 'true', label: t('admin.people.active') },
            { value: 'false', label: t('admin.people.inactive') },
          ]}
          value={valueOf('active')}
          choose={(chosen) => set({ active: chosen })}
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
        nothing={<Notice title={t('admin.people.empty')} text={t('admin.people.emptyText')} action={add} />}
      >
        <PeopleTable people={rows} />
      </ListFrame>
      <CreatePerson opened={userId === 'new'} close={close} />
      <PersonPanel id={userId === 'new' ? null : (userId ?? null)} close={close} />
    </AdminPage>
  );
}
