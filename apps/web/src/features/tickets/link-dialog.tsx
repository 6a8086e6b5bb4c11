import type { Conversation, Ticket } from '@switchboard/contracts';
import { LIMITS } from '@switchboard/contracts/limits';
import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../ui/error-text.js';
import { type Choice, labelled, PickList } from '../../ui/pick-list.js';
import { Failure, Loading } from '../../ui/states.js';
import { useRows } from '../live/use-rows.js';
import { relationTo, type TicketFilter, TICKETS } from './ticket-rows.js';
import { TicketStatus } from './ticket-status.js';
import { useTicketLinks } from './use-ticket-links.js';

interface LinkProps {
  conversation: Conversation;
  opened: boolean;
  close: () => void;
}

interface TicketChoice extends Choice {
  readonly ticket: Ticket;
}

/** Which of this customer's tickets is this conversation about? */
export function LinkDialog({ conversation, opened, close }: LinkProps) {
  const { t } = useTranslation();
  const { link } = useTicketLinks();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('tickets.actions.link')}
      closeButtonProps={{ 'aria-label': t('common.actions.close') }}
    >
      <Tickets
        conversation={conversation}
        pick={(ticket) => {
          close();
          link(ticket, conversation);
        }}
      />
    </Modal>
  );
}

function Tickets({ conversation, pick }: { conversation: Conversation; pick: (ticket: Ticket) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.slice(0, LIMITS.search), 250);
  const customer = conversation.customer.id;
  const filter = useMemo(
    (): TicketFilter => ({ customer, ...(search ? { search } : {}) }),
    [customer, search],
  );
  const { rows, query } = useRows(TICKETS, filter);
  if (query.isPending) return <Loading lines={4} height={36} />;
  // What fails while one types is told in the list's place: the field stays.
  if (query.isError && !search) return <Failure error={query.error} retry={() => void query.refetch()} />;
  // The server has looked for these words; what is typed since then is looked for in what is here.
  const answered = query.data?.pages[0]?.filter.search ?? '';
  const choices = rows
    .filter((ticket) => relationTo(conversation.id, ticket) === null)
    .map((ticket): TicketChoice => {
      const { id, number, title, status } = ticket;
      const label = `${t('requests.number', { number })} ${title}`;
      return { id, label, end: <TicketStatus status={status} />, ticket };
    });
  return (
    <PickList<TicketChoice>
      label={t('tickets.link.list')}
      placeholder={t('tickets.link.search')}
      empty={query.isError ? errorText(query.error, t) : t(`tickets.link.${text ? 'empty' : 'none'}`)}
      choices={choices}
      onText={setText}
      matches={(choice, typed) => typed === answered || labelled(choice, typed)}
      onPick={({ ticket }) => pick(ticket)}
    />
  );
}
