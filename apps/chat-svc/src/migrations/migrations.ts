import { type MigrationClass, platformMigrations } from '@switchboard/platform';
import { Conversations1760000000000 } from './1760000000000-conversations.js';
import { Copies1760000000001 } from './1760000000001-copies.js';
import { Search1760000000002 } from './1760000000002-search.js';
import { Isolation1760000000003 } from './1760000000003-isolation.js';
import { TicketLocks1763810000000 } from './1763810000000-ticket-locks.js';
import { Ticketed1763810000001 } from './1763810000001-ticketed.js';
import { Reports1763820000000 } from './1763820000000-reports.js';
import { Routing1763830000000 } from './1763830000000-routing.js';
import { HumanSupport1763840000000 } from './1763840000000-human-support.js';

export const migrations: readonly MigrationClass[] = [
  ...platformMigrations,
  Conversations1760000000000,
  Copies1760000000001,
  Search1760000000002,
  Isolation1760000000003,
  TicketLocks1763810000000,
  Ticketed1763810000001,
  Reports1763820000000,
  Routing1763830000000,
  HumanSupport1763840000000,
];
