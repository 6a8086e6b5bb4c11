import { useEffect, useRef, useState } from 'react';
import { useConnection } from '../../api/connection.js';
import { say } from '../../api/socket.js';
import { useLive } from '../live/live-context.js';

function looking(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

function useLooking(): boolean {
  const [is, set] = useState(looking);
  useEffect(() => {
    const update = () => set(looking());
    const events = ['focus', 'blur'] as const;
    document.addEventListener('visibilitychange', update);
    for (const event of events) window.addEventListener(event, update);
    return () => {
      document.removeEventListener('visibilitychange', update);
      for (const event of events) window.removeEventListener(event, update);
    };
  }, []);
  return is;
}

/** Moves my read cursor to the last message I have before my eyes, and never back. */
export function useReadCursor(conversationId: string, seenSeq: number): void {
  const { socket, cache } = useLive();
  const present = useLooking();
  const connected = useConnection() === 'connected';
  const told = useRef({ conversationId: '', seq: 0 });
  useEffect(() => {
    const before = told.current.conversationId === conversationId ? told.current.seq : 0;
    if (!present || !connected || seenSeq <= before) return;
    told.current = { conversationId, seq: seenSeq };
    say(socket, 'message:read', { conversationId, upToSeq: seenSeq })
      .then((reply) => cache.setUnread(conversationId, reply.unread))
      .catch(() => (told.current = { conversationId, seq: before }));
  }, [socket, cache, conversationId, seenSeq, present, connected]);
}
