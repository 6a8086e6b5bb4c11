import { useCallback, useEffect, useRef } from 'react';
import { say } from '../../api/socket.js';
import { useLive } from '../live/live-context.js';

/** Idle this long means that I stopped, in ms. */
const IDLE_MS = 2_000;
/** The server forgets a typist after 10 s: said again well before. */
const AGAIN_MS = 5_000;

/** Tells the others that I am writing, and that I stopped. */
export function useTyping(conversationId: string, note: boolean) {
  const { socket } = useLive();
  const saidAt = useRef(0);
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stopped = useCallback(() => {
    clearTimeout(idle.current);
    if (saidAt.current === 0) return;
    saidAt.current = 0;
    say(socket, 'typing:stop', { conversationId, ...(note ? { private: true } : {}) }).catch(() => undefined);
  }, [socket, conversationId, note]);

  const typed = useCallback(() => {
    clearTimeout(idle.current);
    idle.current = setTimeout(stopped, IDLE_MS);
    if (Date.now() - saidAt.current < AGAIN_MS) return;
    saidAt.current = Date.now();
    say(socket, 'typing:start', { conversationId, ...(note ? { private: true } : {}) }).catch(
      () => undefined,
    );
  }, [socket, conversationId, note, stopped]);

  useEffect(() => stopped, [stopped]);
  return { typed, stopped };
}
