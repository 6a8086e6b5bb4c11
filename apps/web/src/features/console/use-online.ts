import { useQuery } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import type { OnlinePerson } from '../../api/socket-events.js';

const NOBODY: readonly OnlinePerson[] = [];

/** Who is connected right now, as the socket tells. */
export function useOnline(): readonly OnlinePerson[] {
  const { data = NOBODY } = useQuery({
    queryKey: keys.online,
    queryFn: () => NOBODY,
    enabled: false,
    staleTime: Infinity,
  });
  return data;
}
