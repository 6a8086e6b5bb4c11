import type { Session } from '@switchboard/contracts';

/** What the tabs of one browser tell each other: they share the cookie, so they share the session. */
export type TabNews =
  | { readonly kind: 'renewed'; readonly session: Session }
  | { readonly kind: 'signed-in'; readonly session: Session }
  | { readonly kind: 'ended'; readonly reason: string };

export interface TabChannel {
  tell(news: TabNews): void;
  listen(listener: (news: TabNews) => void): void;
}

export function openTabChannel(name = 'switchboard-session'): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => undefined, listen: () => undefined };
  const channel = new BroadcastChannel(name);
  return {
    tell: (news) => channel.postMessage(news),
    listen: (listener) => {
      channel.onmessage = (event: MessageEvent<TabNews>) => listener(event.data);
    },
  };
}

/** Runs work in one tab at a time. Without Web Locks (old browsers) the server's grace for parallel tabs does. */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}
