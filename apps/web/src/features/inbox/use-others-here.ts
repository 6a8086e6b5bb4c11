import { useMemo } from 'react';
import type { Viewer } from '../../api/socket-events.js';
import { useSession } from '../session/session-context.js';
import { useLiveState } from '../thread/use-thread.js';

/** Colleagues who have a conversation open now. */
export function useOthersHere(conversationId: string): readonly Viewer[] {
  const { user } = useSession();
  const viewers = useLiveState(conversationId, (live) => live.viewers);
  return useMemo(() => viewers.filter(({ userId }) => userId !== user.id), [viewers, user.id]);
}
