import type { Floor, FloorQueue as Queue } from '@switchboard/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { clockTime } from './clock-time.js';
import { Card } from '../../ui/page.js';
import classes from './floor.module.css';
import { Ticking } from './ticking.js';

/** What waits, by subject, and whether somebody is there who knows it. */
export function FloorQueue({ floor: { queue } }: { floor: Floor }) {
  const { t } = useTranslation();
  const busy = queue.toSorted((one, other) => other.waiting - one.waiting);
  return (
    <Card id="floor-queue" title={t('floor.queue.title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('floor.queue.subject')}</th>
            <th scope="col">{t('floor.queue.waiting')}</th>
            <th scope="col">{t('floor.queue.longest')}</th>
            <th scope="col" data-wide>
              {t('floor.queue.median')}
            </th>
            <th scope="col">{t('floor.queue.agents')}</th>
          </tr>
        </thead>
        <tbody className="sb-figures">
          {busy.map((line) => (
            <Line key={line.category} line={line} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Line({ line }: { line: Queue }) {
  const { t } = useTranslation();
  const { category, waiting, oldestSince, medianWait, agents } = line;
  const name = t(`common.categories.${category}`);
  const stuck = waiting > 0 && agents === 0;
  return (
    <tr data-quiet={waiting === 0 || undefined}>
      <th scope="row">
        {waiting > 0 ? <Link to={`/inbox/unassigned?category=${category}`}>{name}</Link> : name}
      </th>
      <td>{waiting}</td>
      <td>{oldestSince ? <Ticking since={oldestSince} /> : '–'}</td>
      <td data-wide>{medianWait === null ? '–' : clockTime(medianWait)}</td>
      <td>
        {stuck ? (
          <span className={classes.stuck}>
            <IconAlertTriangle size={14} aria-hidden="true" /> {t('floor.queue.nobody')}
          </span>
        ) : (
          agents
        )}
      </td>
    </tr>
  );
}
