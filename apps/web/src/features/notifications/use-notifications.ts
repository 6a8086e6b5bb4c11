import type { Notification, NotificationsLeft } from '@switchboard/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ask, put } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { errorText } from '../../ui/error-text.js';
import { notifyFailure } from '../../ui/notify.js';

interface Unread {
  readonly items: readonly Notification[];
  readonly total: number;
}

/** What I haven't read yet, newest first; the socket says when there is more. */
export function useNotifications() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const unread = useQuery({
    queryKey: keys.notifications,
    queryFn: async (): Promise<Unread> => {
      const { data, meta } = await ask<Notification[]>({
        method: 'GET',
        path: '/notifications',
        query: { limit: 30 },
      });
      return { items: data, total: meta.total ?? data.length };
    },
  });
  const read = useMutation({
    mutationFn: (ids?: readonly string[]) =>
      put<NotificationsLeft>('/notifications/read', ids ? { ids } : {}),
    // Gone from the list at once; the answer of the server has the last word.
    onMutate: (ids) => {
      client.setQueryData<Unread>(keys.notifications, (old) => old && without(old, ids));
    },
    onError: (error) => notifyFailure(errorText(error, t)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.notifications }),
  });
  return { unread, read };
}

function without({ items, total }: Unread, ids: readonly string[] | undefined): Unread {
  if (!ids) return { items: [], total: 0 };
  const left = items.filter(({ id }) => !ids.includes(id));
  return { items: left, total: total - (items.length - left.length) };
}
