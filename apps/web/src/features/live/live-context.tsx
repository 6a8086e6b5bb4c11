import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useSession } from '../session/session-context.js';
import { createLive, type Live } from './live.js';

const LiveContext = createContext<Live | null>(null);

/** The connection of the signed-in person. Another person, workspace or role is another page. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { user } = useSession();
  const client = useQueryClient();
  const [live] = useState(() => createLive(client, user.id));
  useEffect(() => live.connect(), [live]);
  return <LiveContext value={live}>{children}</LiveContext>;
}

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('useLive needs a LiveProvider above it');
  return live;
}
