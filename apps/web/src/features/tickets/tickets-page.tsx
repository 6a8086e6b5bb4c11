import type { TicketCounts } from '@switchboard/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { get } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { usePageTitle } from '../../ui/page-title.js';
import { usePhone } from '../../ui/use-phone.js';
import { usePageCommands } from '../console/use-page-commands.js';
import { neighbour } from '../inbox/views.js';
import { useRowArrivals, useRows } from '../live/use-rows.js';
import { ListPage } from '../worklist/list-page.js';
import { TicketListPane } from './ticket-list-pane.js';
import { TicketPage } from './ticket-page.js';
import { TICKETS } from './ticket-rows.js';
import { useTicketRoute } from './use-ticket-route.js';

/** List and ticket; on a phone they are two pages. */
export function TicketsPage() {
  const { t } = useTranslation();
  const route = useTicketRoute();
  const { ticketId, filter, open } = route;
  const { rows, query } = useRows(TICKETS, filter);
  const arrivals = useRowArrivals(TICKETS, filter, rows);
  const counts = useQuery({
    queryKey: keys.ticketCounts,
    queryFn: () => get<TicketCounts>('/tickets/counts'),
  });
  const search = useRef<HTMLInputElement>(null);
  const phone = usePhone();
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  usePageTitle(t('tickets.title'), counts.data?.mine ?? 0);
  const { letIn } = arrivals;
  useEffect(() => letIn, [letIn]);

  const move = (step: 1 | -1) => () => {
    const next = neighbour(ids, ticketId, step);
    if (next) open(next);
  };
  usePageCommands([
    { id: 'next', label: t('tickets.actions.next'), key: 'next', run: move(1) },
    { id: 'previous', label: t('tickets.actions.previous'), key: 'previous', run: move(-1) },
    { id: 'search', label: t('tickets.search'), key: 'search', run: () => search.current?.focus() },
  ]);

  if (!route.known) return <Navigate to="/tickets/open" replace />;
  const list = (
    <TicketListPane
      route={route}
      rows={rows}
      query={query}
      arrivals={arrivals}
      counts={counts.data}
      searchRef={search}
    />
  );
  const ticket = ticketId ? (
    <TicketPage key={ticketId} id={ticketId} phone={phone} close={() => open(null)} />
  ) : null;
  return <ListPage list={list} open={ticket} choose={t('tickets.choose')} />;
}
