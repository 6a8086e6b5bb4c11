import { IconPlugConnectedX, IconRefresh, IconWifiOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConnectionState, useConnection } from '../../api/connection.js';
import { useLive } from './live-context.js';
import classes from './live-layout.module.css';

/** A connection that comes back within this time was never worth a word, in ms. */
const PATIENCE_MS = 1_500;
const ICONS = { offline: IconWifiOff, reconnecting: IconPlugConnectedX, 'catching-up': IconRefresh } as const;

type Told = keyof typeof ICONS;

function toldOf(state: ConnectionState): Told | null {
  if (state === 'offline' || state === 'reconnecting' || state === 'catching-up') return state;
  return state === 'connecting' ? 'reconnecting' : null;
}

/** What the banner says now: trouble after a moment's patience; the way back only if there was trouble. */
function useTold(): Told | null {
  const now = toldOf(useConnection());
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    if (now === null) return setTold(null);
    if (now === 'catching-up') return setTold((before) => before && now);
    const timer = setTimeout(() => setTold(now), now === 'offline' ? 0 : PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return told;
}

/** Tells the truth about the connection, and goes away by itself. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const { socket } = useLive();
  const told = useTold();
  const Icon = told && ICONS[told];
  return (
    <div role="status" aria-live="polite">
      {told && Icon && (
        <div className={classes.banner} data-state={told}>
          <Icon size={16} aria-hidden="true" />
          {told === 'offline' && t('common.connection.offline')}
          {told === 'catching-up' && t('common.connection.catchingUp')}
          {told === 'reconnecting' && (
            <>
              {t('common.connection.reconnecting')}
              <button type="button" className={classes.again} onClick={() => socket.connect()}>
                {t('common.connection.tryNow')}
              </button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
