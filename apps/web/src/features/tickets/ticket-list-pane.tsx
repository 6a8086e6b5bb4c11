import type { Ticket, TicketCounts } from '@switchboard/contracts';
import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconLock,
  IconPlus,
  IconTicket,
  IconUser,
  IconUserQuestion,
} from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { Hint } from '../../ui/hint.js';
import { SearchField } from '../../ui/search-field.js';
import { Notice } from '../../ui/states.js';
import type { RowsQuery, useRowArrivals } from '../live/use-rows.js';
import { ArrivalsButton } from '../worklist/arrivals-button.js';
import classes from '../worklist/list.module.css';
import { ListTitle } from '../worklist/list-title.js';
import { PagedRows } from '../worklist/paged-rows.js';
import { ViewLinks } from '../worklist/view-links.js';
import { openCreateTicket } from './create-ticket-store.js';
import { NO_CHOICE, TicketFilterMenu } from './ticket-filter-menu.js';
import { TicketRow } from './ticket-row.js';
import type { TicketRoute } from './use-ticket-route.js';
import { TICKET_VIEWS, VIEW_COUNTS } from './views.js';

const ICONS = {
  open: IconTicket,
  mine: IconUser,
  unassigned: IconUserQuestion,
  urgent: IconAlertTriangle,
  resolved: IconCircleCheck,
  closed: IconLock,
} as const;

interface ListPaneProps {
  route: TicketRoute;
  rows: readonly Ticket[];
  query: RowsQuery;
  arrivals: ReturnType<typeof useRowArrivals>;
  counts: TicketCounts | undefined;
  searchRef: Ref<HTMLInputElement>;
}

/** Views with their counts, the search, and the rows. */
export function TicketListPane({ route, rows, query, arrivals, counts, searchRef }: ListPaneProps) {
  const { t } = useTranslation();
  const { choice, choose } = route;
  const links = TICKET_VIEWS.map((name) => ({
    name,
    label: t(`tickets.views.${name}`),
    to: route.addressOf(null, name),
    Icon: ICONS[name],
    count: counts?.[VIEW_COUNTS[name]],
  }));
  return (
    <section className={classes.pane} aria-label={t('tickets.title')}>
      <ListTitle
        title={t('tickets.title')}
        action={
          <Hint label={t('tickets.actions.create')} command="newTicket">
            <ActionIcon aria-label={t('tickets.actions.create')} onClick={() => openCreateTicket()}>
              <IconPlus size={18} />
            </ActionIcon>
          </Hint>
        }
      />
      <ViewLinks label={t('tickets.views.label')} links={links} now={route.view} />
      <div className={classes.searchRow}>
        <SearchField
          label={t('tickets.search')}
          clearLabel={t('tickets.emptyView.clear')}
          search={choice.search}
          look={(search) => choose({ search })}
          inputRef={searchRef}
        />
        <TicketFilterMenu choice={choice} choose={choose} />
      </div>
      <div className={classes.rowsPlace}>
        <ArrivalsButton
          count={arrivals.count}
          label={t('tickets.arrivals', { count: arrivals.count })}
          letIn={arrivals.letIn}
        />
        <PagedRows
          rows={rows}
          query={query}
          label={t('tickets.title')}
          chosenId={route.ticketId}
          height={76}
          empty={<EmptyView route={route} />}
          draw={(ticket, chosen) => (
            <TicketRow ticket={ticket} to={route.addressOf(ticket.id)} chosen={chosen} />
          )}
        />
      </div>
    </section>
  );
}

function EmptyView({ route }: { route: TicketRoute }) {
  const { t } = useTranslation();
  const filtered = Object.values({ ...route.choice, sort: '' }).some(Boolean);
  if (!filtered)
    return <Notice title={t(`tickets.emptyView.${route.view}`)} text={t('tickets.emptyView.next')} />;
  return (
    <Notice
      title={t('tickets.emptyView.filtered')}
      action={
        <Button variant="default" onClick={() => route.choose(NO_CHOICE)}>
          {t('tickets.emptyView.clear')}
        </Button>
      }
    />
  );
}
