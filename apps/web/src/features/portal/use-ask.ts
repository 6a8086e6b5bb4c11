import type { Conversation } from '@switchboard/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { post } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { newId } from '../../api/new-id.js';
import { useLive } from '../live/live-context.js';

/** What begins a conversation: a question, or the wish for a person. */
export type Opening = { readonly question: string } | { readonly handoff: string };

/** Opens a conversation and goes there. Until that is done the text stays where it was written. */
export function useAsk(opened: () => void) {
  const { outbox, cache } = useLive();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (opening: Opening) => {
      const clientMessageId = newId();
      const made = await post<Conversation>('/conversations', {}, clientMessageId);
      if ('question' in opening) return { made, opening, clientMessageId };
      const reason = opening.handoff.trim();
      const handedOff = await post<Conversation>(
        `/conversations/${made.id}/handoff`,
        reason ? { reason } : {},
      );
      return { made: handedOff, opening, clientMessageId };
    },
    onSuccess: ({ made, opening, clientMessageId }) => {
      cache.putConversation(made);
      void client.invalidateQueries({ queryKey: keys.conversations });
      if ('question' in opening) {
        void outbox.post({
          clientMessageId,
          conversationId: made.id,
          content: opening.question,
          private: false,
          createdAt: new Date().toISOString(),
          state: 'sending',
        });
      }
      opened();
      void navigate(`/portal/c/${made.id}`);
    },
  });
}
