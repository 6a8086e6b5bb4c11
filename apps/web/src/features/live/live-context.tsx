import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useSession } from '../session/session-context.js';
import { type Live, startLive } from './live.js';

const LiveContext = createContext<Live | null>(null);

/** The connection of the signed-in person; a new one for another person, workspace or role. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { user, workspace, role } = useSession();
  const client = useQueryClient();
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    const started = startLive(client, user.id);
    setLive(started);
    return () => {
      started.stop();
      setLive(null);
    };
  }, [client, user.id, workspace.id, role]);
  return live && <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive needs a LiveProvider above it');
  return live;
}
