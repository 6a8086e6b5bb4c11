import { IconMoodSmile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Face } from '../../ui/face.js';
import { Notice } from '../../ui/states.js';
import type { ListFilter } from '../live/list-state.js';
import { useConversations } from '../live/use-conversations.js';
import { Card } from '../../ui/page.js';
import classes from './floor.module.css';
import { Ticking } from './ticking.js';

/** As the inbox asks for it, so that both look at one list. */
const WAITING: ListFilter = { status: 'escalated', sort: 'waiting' };
const SHOWN = 6;

/** The way from the floor to those who wait for a reply, in the queue or with somebody already. */
export function LongestWaiting() {
  const { t } = useTranslation();
  const { rows } = useConversations(WAITING);
  const waiting = rows.filter(({ waitingSince, status }) => waitingSince && status === 'escalated');
  const shown = waiting.slice(0, SHOWN);
  return (
    <Card id="floor-waiting" title={t('floor.waiting.title')}>
      {shown.length === 0 && (
        <Notice
          icon={<IconMoodSmile size={28} stroke={1.5} />}
          title={t('floor.queue.empty')}
          text={t('floor.queue.emptyText')}
        />
      )}
      <ul className={classes.people}>
        {shown.map(({ id, customer, title, waitingSince, assignedAgent }) => (
          <li key={id}>
            <Face size="sm" name={customer.name} />
            <Link to={`/inbox/waiting/${id}`} className={classes.who} dir="auto">
              <span className={classes.name}>{customer.name}</span>
              <span className={classes.dim}>{title ?? t('portal.untitled')}</span>
            </Link>
            <span className={classes.load}>
              {waitingSince && <Ticking since={waitingSince} />}
              <span className={classes.whose}>
                {assignedAgent ? assignedAgent.name : t('floor.waiting.queue')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {waiting.length > shown.length && (
        <Link to="/inbox/waiting" className={classes.link}>
          {t('floor.waiting.more', { count: waiting.length - shown.length })}
        </Link>
      )}
    </Card>
  );
}
