import { useEffect } from 'react';

/** The tab's title: the page, then the product; with unread work its number first. */
export function usePageTitle(title: string, unread = 0): void {
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${title} · Switchboard`;
  }, [title, unread]);
}
