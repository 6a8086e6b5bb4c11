import type { Client, CustomerProfile } from '@switchboard/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { get } from '../../../api/client.js';

export const CLIENTS = ['clients'] as const;
const clientKey = (id: string) => ['client', id] as const;
const peopleKey = (id: string) => ['client-people', id] as const;

export function useClient(id: string) {
  return useQuery({ queryKey: clientKey(id), queryFn: () => get<Client>(`/clients/${id}`), staleTime: 0 });
}

export function useClientPeople(id: string) {
  return useQuery({
    queryKey: peopleKey(id),
    queryFn: () => get<CustomerProfile[]>(`/clients/${id}/users`, { limit: 100 }),
    staleTime: 0,
  });
}

/** After a change: the record at once, the lists by asking. */
export function useKeepClient() {
  const client = useQueryClient();
  return useCallback(
    (changed: Client) => {
      client.setQueryData<Client>(clientKey(changed.id), changed);
      return client.invalidateQueries({ queryKey: CLIENTS });
    },
    [client],
  );
}

/** After somebody was linked or unlinked: who is linked, and how many, everywhere. */
export function useClientPeopleChanged() {
  const client = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        [CLIENTS, ['client'], ['client-people']].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
    [client],
  );
}

/** After it was deleted. The panel is closed by its address. */
export function useForgetClient() {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: CLIENTS }), [client]);
}
