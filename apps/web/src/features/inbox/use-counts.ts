import type { ConversationCounts } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';

/** The numbers beside the views; the socket brings new ones. */
export function useCounts() {
  return useQuery({
    queryKey: keys.counts,
    queryFn: () => get<ConversationCounts>('/conversations/counts'),
    staleTime: 5 * 60_000,
  });
}
