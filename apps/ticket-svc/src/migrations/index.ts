import { type MigrationClass, platformMigrations } from '@switchboard/platform';
import { People1763800000000 } from './1763800000000-people.js';
import { Tickets1763810000000 } from './1763810000000-tickets.js';
import { TicketSearch1763810000001 } from './1763810000001-ticket-search.js';
import { TicketOrders1763810000002 } from './1763810000002-ticket-orders.js';
import { LinkedConversations1763810100000 } from './1763810100000-linked-conversations.js';
import { Notifications1763820000000 } from './1763820000000-notifications.js';
import { Reports1763820000001 } from './1763820000001-reports.js';
import { Routing1763830000000 } from './1763830000000-routing.js';
import { RouteTickets1763830000001 } from './1763830000001-route-tickets.js';
import { Staff1763830000002 } from './1763830000002-staff.js';

export const migrations: readonly MigrationClass[] = [
  ...platformMigrations,
  People1763800000000,
  Tickets1763810000000,
  TicketSearch1763810000001,
  TicketOrders1763810000002,
  LinkedConversations1763810100000,
  Notifications1763820000000,
  Reports1763820000001,
  Routing1763830000000,
  RouteTickets1763830000001,
  Staff1763830000002,
];
