import type { Role, User, Workspace } from '@switchboard/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { keys } from '../../api/keys.js';

/** Who is signed in, and where. Part of the cache like all server state; the token is not in it. */
export interface SignedIn {
  readonly user: User;
  readonly workspace: Workspace;
  readonly role: Role;
}

export type SessionState =
  | { readonly phase: 'starting' }
  /** The server could not be asked yet; it is tried again. */
  | { readonly phase: 'unreachable'; readonly retry: () => void }
  | { readonly phase: 'out'; readonly reason: string | null }
  | { readonly phase: 'in'; readonly signedIn: SignedIn };

export const SessionContext = createContext<SessionState>({ phase: 'starting' });

export function useSessionState(): SessionState {
  return useContext(SessionContext);
}

/** Null when nobody is signed in. */
export function useMaybeSession(): SignedIn | null {
  const state = useSessionState();
  const client = useQueryClient();
  const granted = state.phase === 'in' ? state.signedIn : null;
  const { data } = useQuery({
    queryKey: keys.session,
    queryFn: () => client.getQueryData<SignedIn>(keys.session) ?? null,
    staleTime: Infinity,
    gcTime: Infinity,
  });
  return granted && (data ?? granted);
}

/** Only below a route that needs a session. */
export function useSession(): SignedIn {
  const session = useMaybeSession();
  if (!session) throw new Error('useSession needs a signed-in person');
  return session;
}

export function isStaff(role: Role): boolean {
  return role !== 'customer';
}

export function isAdmin(role: Role): boolean {
  return role === 'admin' || role === 'owner';
}

export function homeOf(role: Role): string {
  return isStaff(role) ? '/inbox' : '/portal';
}
