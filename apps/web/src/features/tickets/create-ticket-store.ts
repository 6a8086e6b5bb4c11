import type { Conversation } from '@switchboard/contracts';
import { useSyncExternalStore } from 'react';

/** What the dialog for a new ticket is open for: a conversation, or any customer. */
export type CreateTicketFor = { readonly conversation: Conversation | null };

let now: CreateTicketFor | null = null;
const listeners = new Set<() => void>();

function set(next: CreateTicketFor | null): void {
  now = next;
  for (const listener of listeners) listener();
}

/** Opens the dialog from wherever one is in the console. */
export function openCreateTicket(conversation: Conversation | null = null): void {
  set({ conversation });
}

export function closeCreateTicket(): void {
  set(null);
}

export function useCreateTicketFor(): CreateTicketFor | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
}
