import { toApiError } from './api-error.js';
import { keeper } from './client.js';
import { connection } from './connection.js';
import { say, type SwitchboardSocket } from './socket.js';

const SECOND = 1000;
/** Renewed this long before its end, so that a socket never outlives its token. */
const RENEW_BEFORE_MS = 60 * SECOND;
const RATE_LIMIT_PAUSE_MS = 5 * SECOND;

interface Refusal extends Error {
  readonly data?: { readonly code?: string };
}

/** Keeps a socket connected for as long as the session lasts, whatever the network does. Returns how to stop. */
export function keepConnected(socket: SwitchboardSocket): () => void {
  let stopped = false;
  let renewal: ReturnType<typeof setTimeout> | undefined;

  const reconnect = (ms: number) => setTimeout(() => !stopped && !socket.connected && socket.connect(), ms);

  /** A refused token may be replaced; when it can't, the keeper has ended the session for all. */
  const renewThenReconnect = async () => {
    try {
      await keeper.renew(keeper.token);
      reconnect(0);
    } catch (error) {
      if (toApiError(error).passing) reconnect(3 * SECOND);
    }
  };

  const scheduleRenewal = () => {
    clearTimeout(renewal);
    const left = (keeper.expiresAt ?? 0) - Date.now() - RENEW_BEFORE_MS;
    renewal = setTimeout(() => void renewToken(), Math.max(SECOND, left));
  };

  const renewToken = async () => {
    try {
      await keeper.renew(keeper.token);
    } catch {
      renewal = setTimeout(() => void renewToken(), 10 * SECOND);
    }
  };

  /** Every new token, whichever tab fetched it, goes to this tab's socket too. */
  const unsubscribe = keeper.subscribe((news) => {
    if (news.kind !== 'granted') return;
    scheduleRenewal();
    say(socket, 'auth:renew', { token: news.session.accessToken }).catch(() => undefined);
  });

  const away = () => connection.set(navigator.onLine ? 'reconnecting' : 'offline');
  const online = () => {
    if (socket.connected) return;
    away();
    socket.connect();
  };

  const expiring = () => void renewToken();
  const ended = ({ reason }: { readonly reason: string }) => {
    // A changed role ends the token only: its renewal brings the new role. Anything else fails there and says why.
    keeper.renew(keeper.token).catch((error: unknown) => {
      if (!toApiError(error).passing) keeper.end(reason);
    });
  };
  const disconnected = (reason: string) => {
    if (stopped) return;
    away();
    // After a server's farewell socket.io stays silent; a session that still lives comes back.
    if (reason === 'io server disconnect') reconnect(SECOND);
  };
  const refused = (error: Refusal) => {
    away();
    if (socket.active) return;
    if (error.data?.code === 'RATE_LIMITED') reconnect(RATE_LIMIT_PAUSE_MS);
    else if (error.data?.code === 'ORIGIN_REFUSED') connection.set('reconnecting');
    else void renewThenReconnect();
  };
  socket.on('auth:expiring', expiring);
  socket.on('session:ended', ended);
  socket.on('disconnect', disconnected);
  socket.on('connect_error', refused);
  window.addEventListener('online', online);
  window.addEventListener('offline', away);

  connection.set('connecting');
  scheduleRenewal();
  socket.connect();

  return () => {
    stopped = true;
    clearTimeout(renewal);
    unsubscribe();
    window.removeEventListener('online', online);
    window.removeEventListener('offline', away);
    socket.off('auth:expiring', expiring);
    socket.off('session:ended', ended);
    socket.off('disconnect', disconnected);
    socket.off('connect_error', refused);
    socket.disconnect();
    connection.set('idle');
  };
}
