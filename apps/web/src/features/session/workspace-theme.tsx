import { type ReactNode, useSyncExternalStore } from 'react';
import { AppTheme } from '../../ui/app-theme.js';
import { useMaybeSession } from './session-context.js';

let guest: string | null = null;
const listeners = new Set<() => void>();

/** The colour of the workspace a visitor without a session looks at. */
export function setGuestAccent(colour: string | null): void {
  guest = colour;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function WorkspaceTheme({ children }: { children: ReactNode }) {
  const session = useMaybeSession();
  const guestAccent = useSyncExternalStore(subscribe, () => guest);
  return <AppTheme accent={session?.workspace.branding.primaryColor ?? guestAccent}>{children}</AppTheme>;
}
