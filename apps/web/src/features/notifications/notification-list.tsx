import type { Notification } from '@switchboard/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Failure, Loading } from '../../ui/states.js';
import { When } from '../../ui/when.js';
import { addressOf } from './address-of.js';
import { labelOf } from './label-of.js';
import classes from './notifications.module.css';
import type { useNotifications } from './use-notifications.js';

interface ListProps {
  query: ReturnType<typeof useNotifications>['unread'];
  opened: (id: string) => void;
}

export function NotificationList({ query, opened }: ListProps) {
  const { t } = useTranslation();
  if (query.isPending) return <Loading lines={3} height={44} />;
  if (query.isError) return <Failure error={query.error} retry={() => void query.refetch()} />;
  if (query.data.items.length === 0) return <p className={classes.empty}>{t('notifications.empty')}</p>;
  return (
    <ul className={classes.list}>
      {query.data.items.map((notification) => (
        <li key={notification.id}>
          <Link
            className={classes.item}
            to={addressOf(notification) ?? '#'}
            onClick={() => opened(notification.id)}
          >
            <Words notification={notification} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Words({ notification }: { notification: Notification }) {
  const { t } = useTranslation();
  const { kind, by, createdAt } = notification;
  const about = [labelOf(notification, t), by?.name].filter(Boolean).join(' · ');
  return (
    <>
      <span className={classes.kind}>{t(`notifications.kinds.${kind}`)}</span>
      <span className={classes.when}>
        <When at={createdAt} brief />
      </span>
      {about && (
        <span className={classes.about} dir="auto">
          {about}
        </span>
      )}
    </>
  );
}
