import { Outbox1700000000000 } from './1700000000000-outbox.js';
import { Consumers1700000000001 } from './1700000000001-consumers.js';
import { Jobs1700000000002 } from './1700000000002-jobs.js';
import { Idempotency1700000000003 } from './1700000000003-idempotency.js';
import { Timers1700000000004 } from './1700000000004-timers.js';

/** The platform's own tables in every service's database. A service lists them before its own migrations. */
export const platformMigrations = [
  Outbox1700000000000,
  Consumers1700000000001,
  Jobs1700000000002,
  Idempotency1700000000003,
  Timers1700000000004,
] as const;
