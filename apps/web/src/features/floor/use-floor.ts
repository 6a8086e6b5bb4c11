import type { Floor } from '@switchboard/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get } from '../../api/client.js';
import { useLive } from '../live/live-context.js';

export const FLOOR = ['floor'] as const;
/** Should the socket miss something, this is how late the page may be, in ms. */
const LOOK_AGAIN = 30_000;

/** Who is on and what waits, read again whenever the socket says that it changed. */
export function useFloor() {
  const client = useQueryClient();
  const { socket } = useLive();
  useEffect(() => {
    const again = () => void client.invalidateQueries({ queryKey: FLOOR });
    socket.on('floor:updated', again);
    socket.on('connect', again);
    return () => {
      socket.off('floor:updated', again);
      socket.off('connect', again);
    };
  }, [client, socket]);
  return useQuery({
    queryKey: FLOOR,
    queryFn: () => get<Floor>('/floor'),
    staleTime: 0,
    refetchInterval: LOOK_AGAIN,
  });
}
