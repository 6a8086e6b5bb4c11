import { useSyncExternalStore } from 'react';

/** What the banner tells. `catching-up`: connected again, and what was missed is being fetched. */
export type ConnectionState =
  'idle' | 'connecting' | 'connected' | 'catching-up' | 'reconnecting' | 'offline';

/** The truth about the connection, for everyone who shows it or waits for it. */
class Connection {
  private state: ConnectionState = 'idle';
  private readonly listeners = new Set<() => void>();

  get = (): ConnectionState => this.state;

  set(state: ConnectionState): void {
    if (state === this.state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const connection = new Connection();

export function useConnection(): ConnectionState {
  return useSyncExternalStore(connection.subscribe, connection.get);
}
