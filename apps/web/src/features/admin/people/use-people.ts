import type { User } from '@switchboard/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { get } from '../../../api/client.js';
import { useProfile } from '../../settings/use-profile.js';

export const PEOPLE = ['people'] as const;
const personKey = (id: string) => ['person', id] as const;

export function usePerson(id: string) {
  return useQuery({ queryKey: personKey(id), queryFn: () => get<User>(`/users/${id}`), staleTime: 0 });
}

/** Puts what the server says of a person where it is shown: here, in the lists, and in my own session when it is me. */
export function useKeepPerson() {
  const client = useQueryClient();
  const { user: me, keep: keepMe } = useProfile();
  return useCallback(
    (person: User) => {
      client.setQueryData<User>(personKey(person.id), person);
      if (person.id === me.id) keepMe(person);
      return client.invalidateQueries({ queryKey: PEOPLE });
    },
    [client, me.id, keepMe],
  );
}

/** After a removal. The panel is closed by its address; asked for once more, the person is not found. */
export function useForgetPerson() {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: PEOPLE }), [client]);
}
