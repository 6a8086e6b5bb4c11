import type { User } from '@switchboard/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Face } from '../../../ui/face.js';
import { When } from '../../../ui/when.js';
import { useSession } from '../../session/session-context.js';
import chips from '../chips.module.css';
import classes from '../table.module.css';
import { Standing } from './standing.js';

export function PeopleTable({ people }: { people: readonly User[] }) {
  const { t } = useTranslation();
  return (
    <table className={classes.table} aria-label={t('admin.people.title')}>
      <thead>
        <tr>
          <th scope="col">{t('admin.people.columns.person')}</th>
          <th scope="col">{t('admin.people.columns.role')}</th>
          <th scope="col" data-wide>
            {t('admin.people.columns.company')}
          </th>
          <th scope="col" data-wide>
            {t('admin.people.columns.status')}
          </th>
          <th scope="col" data-wide>
            {t('admin.people.columns.lastSeen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ person }: { person: User }) {
  const { t } = useTranslation();
  const { user: me } = useSession();
  const { search } = useLocation();
  const { id, name, email, role, company, isActive, avatarUrl, lastSeenAt } = person;
  return (
    <tr className={classes.row} data-quiet={!isActive || undefined}>
      <td>
        <div className={classes.lead}>
          <Face name={name} src={avatarUrl} />
          <div className={classes.leadText}>
            <span>
              <Link to={`/people/${id}${search}`} className={classes.name} dir="auto">
                {name}
              </Link>
              {id === me.id && <span className={classes.second}> ({t('admin.people.you')})</span>}
            </span>
            <span className={classes.second}>{email}</span>
            <span className={classes.onPhone}>
              <Standing person={person} />
            </span>
          </div>
        </div>
      </td>
      <td>{t(`common.roles.${role}`)}</td>
      <td data-wide dir="auto">
        {company}
      </td>
      <td data-wide>
        <span className={chips.chips}>
          <Standing person={person} />
        </span>
      </td>
      <td data-wide className={classes.second}>
        {lastSeenAt ? <When at={lastSeenAt} /> : t('admin.people.never')}
      </td>
    </tr>
  );
}
