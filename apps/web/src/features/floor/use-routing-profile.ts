import type { RoutingProfile } from '@switchboard/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { get } from '../../api/client.js';
import { FLOOR } from './use-floor.js';

const MINE = ['routing-profile'] as const;

/** How I take part in routing. Asked for when it is looked at: it changes with my work. */
export function useRoutingProfile(wanted: boolean) {
  return useQuery({
    queryKey: MINE,
    queryFn: () => get<RoutingProfile>('/routing/me'),
    enabled: wanted,
    staleTime: 0,
  });
}

/** Puts what the server says of me in its place; the floor shows it, too. */
export function useKeepRouting() {
  const client = useQueryClient();
  return useCallback(
    (profile: RoutingProfile) => {
      client.setQueryData<RoutingProfile>(MINE, profile);
      void client.invalidateQueries({ queryKey: FLOOR });
    },
    [client],
  );
}
