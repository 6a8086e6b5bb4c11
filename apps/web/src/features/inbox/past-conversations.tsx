import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import linked from '../../ui/linked.module.css';
import { Loading } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import type { ListFilter } from '../live/list-state.js';
import { useConversations } from '../live/use-conversations.js';
import classes from './customer-panel.module.css';

export function PastConversations({ customerId, currentId }: { customerId: string; currentId: string }) {
  const { t } = useTranslation();
  const filter = useMemo((): ListFilter => ({ customer: customerId, sort: 'activity' }), [customerId]);
  const { rows, query } = useConversations(filter);
  const others = rows.filter(({ id }) => id !== currentId);
  return (
    <section>
      <h3>{t('inbox.customer.past')}</h3>
      {query.isPending && <Loading lines={2} height={32} />}
      {query.isSuccess && others.length === 0 && (
        <p className={classes.dim}>{t('inbox.customer.pastEmpty')}</p>
      )}
      <ul className={linked.linked}>
        {others.map(({ id, title, number, status, updatedAt }) => (
          <li key={id}>
            <Link to={`/inbox/${status === 'resolved' ? 'resolved' : 'all'}/${id}`}>
              <span dir="auto">{title ?? t('inbox.number', { number })}</span>
              <small>
                {t(`common.statuses.${status}`)} · <When at={updatedAt} />
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
