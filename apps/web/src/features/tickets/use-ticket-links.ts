import type { LinkedConversation, Ticket } from '@switchboard/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.js';
import { put, remove } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { errorText } from '../../ui/error-text.js';
import { notify, notifyFailure } from '../../ui/notify.js';
import { offerUndo } from '../console/undo.js';
import { useLive } from '../live/live-context.js';

interface Link {
  readonly ticket: Pick<Ticket, 'id' | 'number'>;
  readonly conversation: LinkedConversation;
  readonly linked: boolean;
  /** It takes back another. */
  readonly back?: boolean;
}

/** Links a conversation to a ticket or unlinks it; either can be taken back. */
export function useTicketLinks() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { tickets } = useLive().requests;
  const change = useMutation({
    mutationFn: ({ ticket, conversation, linked }: Link) => {
      const path = `/tickets/${ticket.id}/conversations/${conversation.id}`;
      return linked ? put<Ticket>(path, {}) : remove<Ticket>(path);
    },
    onSuccess: (changed, { ticket, conversation, linked, back }) => {
      tickets.put(changed);
      void client.invalidateQueries({ queryKey: keys.ticketHistory(ticket.id) });
      const numbers = { ticket: ticket.number, conversation: conversation.number };
      const done = t(linked ? 'tickets.done.linked' : 'tickets.done.unlinked', numbers);
      if (back) return notify(done);
      const undo = { ticket, conversation, linked: !linked, back: true };
      offerUndo(done, t('common.actions.undo'), () => change.mutate(undo));
    },
    onError: (error) => {
      const refused = error instanceof ApiError && error.code === 'VALIDATION_FAILED';
      notifyFailure(refused ? t('tickets.link.refused') : errorText(error, t));
    },
  });
  return {
    link: (ticket: Link['ticket'], conversation: LinkedConversation) =>
      change.mutate({ ticket, conversation, linked: true }),
    unlink: (ticket: Link['ticket'], conversation: LinkedConversation) =>
      change.mutate({ ticket, conversation, linked: false }),
  };
}
