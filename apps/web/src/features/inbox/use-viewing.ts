import { useEffect } from 'react';
import { useConnection } from '../../api/connection.js';
import { say } from '../../api/socket.js';
import type { ViewingMode } from '../../api/socket-events.js';
import { useLive } from '../live/live-context.js';

/** Lets colleagues see that I am here, and whether I am writing. */
export function useViewing(conversationId: string, mode: ViewingMode): void {
  const { socket } = useLive();
  const connected = useConnection() === 'connected';
  useEffect(() => {
    if (connected) say(socket, 'conversation:viewing', { conversationId, mode }).catch(() => undefined);
  }, [socket, connected, conversationId, mode]);
}
