import { type MigrationClass, platformMigrations } from '@switchboard/platform';
import { People1763800000000 } from './1763800000000-people.js';
import { Tickets1763810000000 } from './1763810000000-tickets.js';
import { TicketSearch1763810000001 } from './1763810000001-ticket-search.js';

export const migrations: readonly MigrationClass[] = [
  ...platformMigrations,
  People1763800000000,
  Tickets1763810000000,
  TicketSearch1763810000001,
];
