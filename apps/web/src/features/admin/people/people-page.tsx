import type { User } from '@switchboard/contracts';
import { Button } from '@mantine/core';
import { IconFileImport, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { AdminList } from '../admin-list.js';
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
  const filters = useFilters(FILTERS);
  const { valueOf } = filters;
  const list = usePages<User>(PEOPLE, '/users', {
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
    <AdminList
      title={t('admin.people.title')}
      intro={t('admin.people.intro')}
      add={add}
      moreActions={
        <Button component={Link} to="/import" variant="default" leftSection={<IconFileImport size={16} />}>
          {t('admin.people.import')}
        </Button>
      }
      searchLabel={t('admin.people.search')}
      selects={[
        {
          name: 'role',
          label: t('admin.people.role'),
          any: t('admin.people.anyRole'),
          options: ROLES.map((role) => ({ value: role, label: t(`common.roles.${role}`) })),
        },
        {
          name: 'active',
          label: t('admin.people.status'),
          any: t('admin.people.anyStatus'),
          options: [
            { value: 'true', label: t('admin.people.active') },
            { value: 'false', label: t('admin.people.inactive') },
          ],
        },
      ]}
      filters={filters}
      list={list}
      empty={{ title: t('admin.people.empty'), text: t('admin.people.emptyText') }}
      table={<PeopleTable people={list.rows} />}
    >
      <CreatePerson opened={userId === 'new'} close={close} />
      <PersonPanel id={userId === 'new' ? null : (userId ?? null)} close={close} />
    </AdminList>
  );
}
