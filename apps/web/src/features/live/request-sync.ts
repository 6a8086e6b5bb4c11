import type { Report, Ticket } from '@switchboard/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys.js';
import type { SwitchboardSocket } from '../../api/socket.js';
import { REPORTS, type ReportFilter } from '../reports/report-rows.js';
import { type TicketFilter, TICKETS } from '../tickets/ticket-rows.js';
import { RowCache } from './row-cache.js';

/** However many events come, what follows from them is asked for at most this often, in ms. */
const GATHER_MS = 400;

/** Tickets, reports and notifications between the socket and the cache; after a connect everything is asked for anew. */
export class RequestSync {
  readonly tickets: RowCache<Ticket, TicketFilter>;
  readonly reports: RowCache<Report, ReportFilter>;
  private readonly gathered = new Map<string, readonly string[]>();

  constructor(
    private readonly client: QueryClient,
    me: string,
  ) {
    this.tickets = new RowCache(client, TICKETS, me);
    this.reports = new RowCache(client, REPORTS, me);
  }

  start(socket: SwitchboardSocket): void {
    const ticket = (pushed: Ticket) => {
      this.tickets.push(pushed);
      this.outdated(keys.ticketCounts, keys.ticketHistory(pushed.id), keys.ticketNotes(pushed.id));
    };
    const report = (pushed: Report) => {
      this.reports.push(pushed);
      this.outdated(keys.reportStats);
    };
    socket.on('ticket:created', ticket);
    socket.on('ticket:updated', ticket);
    socket.on('report:new', report);
    socket.on('report:update', report);
    socket.on('notification', () => this.outdated(keys.notifications));
    let before = false;
    socket.on('connect', () => {
      if (before) this.refresh();
      before = true;
    });
    socket.on('sync:required', () => this.refresh());
  }

  private refresh(): void {
    this.tickets.refresh();
    this.reports.refresh();
    this.outdated(keys.ticketCounts, keys.reportStats, keys.notifications);
  }

  /** Asked for anew where it is shown, else the next time it is. */
  private outdated(...names: readonly (readonly string[])[]): void {
    if (this.gathered.size === 0) setTimeout(() => this.askAnew(), GATHER_MS);
    for (const name of names) this.gathered.set(name.join(' '), name);
  }

  private askAnew(): void {
    const names = [...this.gathered.values()];
    this.gathered.clear();
    for (const queryKey of names) void this.client.invalidateQueries({ queryKey, exact: true });
  }
}
