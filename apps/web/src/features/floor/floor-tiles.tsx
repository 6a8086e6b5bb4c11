import type { Floor } from '@switchboard/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './floor.module.css';
import { standingOf, workOf } from './standing.js';
import { Ticking } from './ticking.js';

/** The four figures one looks for first. */
export function FloorTiles({ floor }: { floor: Floor }) {
  const { t } = useTranslation();
  const { waiting, oldestSince, agents } = floor;
  const online = agents.filter((agent) => standingOf(agent) !== 'offline').length;
  const available = agents.filter((agent) => agent.available && standingOf(agent) === 'takes').length;
  const work = workOf(agents);
  return (
    <dl className={classes.tiles}>
      <Tile name={t('floor.tiles.waiting')} warn={waiting > 0 && available === 0}>
        <span className={classes.figure}>{waiting}</span>
        {waiting > 0 ? (
          <Link to="/inbox/unassigned" className={classes.link}>
            {t('floor.tiles.open')}
          </Link>
        ) : (
          <span className={classes.dim}>{t('floor.tiles.nobodyWaits')}</span>
        )}
      </Tile>
      <Tile name={t('floor.tiles.longest')}>
        <span className={classes.figure}>{oldestSince ? <Ticking since={oldestSince} /> : '–'}</span>
      </Tile>
      <Tile name={t('floor.tiles.available')}>
        <span className={classes.figure}>{available}</span>
        <span className={classes.dim}>{t('floor.tiles.ofOnline', { count: online })}</span>
      </Tile>
      <Tile name={t('floor.tiles.load')}>
        <span className={classes.figure}>{work.load}</span>
        <span className={classes.dim}>{t('floor.tiles.ofCapacity', { count: work.capacity })}</span>
      </Tile>
    </dl>
  );
}

function Tile({ name, warn = false, children }: { name: string; warn?: boolean; children: ReactNode }) {
  return (
    <div className={classes.tile} data-warn={warn || undefined}>
      <dt>{name}</dt>
      <dd className="sb-figures">{children}</dd>
    </div>
  );
}
