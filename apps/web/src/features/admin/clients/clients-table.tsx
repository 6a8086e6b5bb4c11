import type { Client } from '@switchboard/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Face } from '../../../ui/face.js';
import chips from '../chips.module.css';
import classes from '../table.module.css';

export function ClientsTable({ clients }: { clients: readonly Client[] }) {
  const { t } = useTranslation();
  return (
    <table className={classes.table} aria-label={t('admin.clients.title')}>
      <thead>
        <tr>
          <th scope="col">{t('admin.clients.columns.name')}</th>
          <th scope="col" data-wide>
            {t('admin.clients.columns.contact')}
          </th>
          <th scope="col" data-wide>
            {t('admin.clients.columns.country')}
          </th>
          <th scope="col">{t('admin.clients.columns.status')}</th>
          <th scope="col" className={classes.figure}>
            {t('admin.clients.columns.people')}
          </th>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <Row key={client.id} client={client} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ client }: { client: Client }) {
  const { search } = useLocation();
  const { id, name, company, contactPerson, email, country, status, users } = client;
  return (
    <tr className={classes.row} data-quiet={status === 'inactive' || undefined}>
      <td>
        <div className={classes.lead}>
          <Face name={name} />
          <div className={classes.leadText}>
            <Link to={`/clients/${id}${search}`} className={classes.name} dir="auto">
              {name}
            </Link>
            {company && company !== name && (
              <span className={classes.second} dir="auto">
                {company}
              </span>
            )}
          </div>
        </div>
      </td>
      <td data-wide>
        <div className={classes.leadText}>
          <span dir="auto">{contactPerson}</span>
          <span className={classes.second}>{email}</span>
        </div>
      </td>
      <td data-wide dir="auto">
        {country}
      </td>
      <td>
        <ClientStatusChip status={status} />
      </td>
      <td className={`${classes.figure} sb-figures`}>{users}</td>
    </tr>
  );
}

export function ClientStatusChip({ status }: { status: Client['status'] }) {
  const { t } = useTranslation();
  return (
    <span className={chips.chip} data-tone={status === 'active' ? 'success' : undefined}>
      {t(`admin.clients.statuses.${status}`)}
    </span>
  );
}
