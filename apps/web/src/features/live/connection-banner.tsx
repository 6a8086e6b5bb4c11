import { IconPlugConnectedX, IconRefresh, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ConnectionState, useConnection } from '../../api/connection.js';
import { useLate } from '../../ui/use-late.js';
import { useLive } from './live-context.js';
import classes from './live-layout.module.css';

/** A connection that is whole again within this time was never worth a word, in ms. */
const PATIENCE_MS = 1_500;
const ICONS = { offline: IconWifiOff, reconnecting: IconPlugConnectedX, catchingUp: IconRefresh } as const;

type Told = keyof typeof ICONS;

const TOLD: Record<ConnectionState, Told | null> = {
  idle: null,
  connected: null,
  connecting: 'reconnecting',
  reconnecting: 'reconnecting',
  'catching-up': 'catchingUp',
  offline: 'offline',
};

/** Tells the truth about the connection, and goes away by itself. */
export function ConnectionBanner() {
  const now = TOLD[useConnection()];
  const late = useLate(now !== null, PATIENCE_MS);
  const told = late || now === 'offline' ? now : null;
  return (
    <div role="status" aria-live="polite">
      {told && <Banner told={told} />}
    </div>
  );
}

function Banner({ told }: { told: Told }) {
  const { t } = useTranslation();
  const { socket } = useLive();
  const Icon = ICONS[told];
  return (
    <div className={classes.banner} data-told={told}>
      <Icon size={16} aria-hidden="true" />
      {t(`common.connection.${told}`)}
      {told === 'reconnecting' && (
        <button type="button" className={classes.again} onClick={() => socket.connect()}>
          {t('common.connection.tryNow')}
        </button>
      )}
    </div>
  );
}
