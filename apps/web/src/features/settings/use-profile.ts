import type { User } from '@switchboard/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from '../../api/keys.js';
import { type SignedIn, useSession } from '../session/session-context.js';

/** The signed-in person, and how to put what the server says of them into the session. */
export function useProfile() {
  const client = useQueryClient();
  const { user } = useSession();
  const keep = useCallback(
    (change: Partial<User>) =>
      client.setQueryData<SignedIn | null>(
        keys.session,
        (old) => old && { ...old, user: { ...old.user, ...change } },
      ),
    [client],
  );
  return { user, keep };
}
