import type { Presence, RoutingProfile } from '@switchboard/contracts';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { put } from '../../api/client.js';
import { say } from '../../api/socket.js';
import { errorText } from '../../ui/error-text.js';
import { notifyFailure } from '../../ui/notify.js';
import { useLive } from '../live/live-context.js';
import { useKeepRouting } from './use-routing-profile.js';

export const AVAILABILITIES: readonly Presence[] = ['online', 'away', 'offline'];

/** Whether new work comes to me. Who is away for it is also shown as away to the others. */
export function useSetAvailability() {
  const { t } = useTranslation();
  const { socket } = useLive();
  const change = useMutation({
    mutationFn: (availability: Presence) => put<RoutingProfile>('/routing/me', { availability }),
    onSuccess: useKeepRouting(),
    onError: (error) => notifyFailure(errorText(error, t)),
  });
  const set = (availability: Presence) => {
    change.mutate(availability);
    const status = availability === 'away' ? 'away' : 'online';
    void say(socket, 'presence:set', { status }).catch(() => undefined);
  };
  return { set, choosing: change.isPending ? change.variables : null };
}
