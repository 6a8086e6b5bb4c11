import { Facts1700000000000 } from './1700000000000-facts.js';
import { Jobs1700000000001 } from './1700000000001-jobs.js';
import { Idempotency1700000000002 } from './1700000000002-idempotency.js';

/** The platform's own tables in every service's database. A service lists them before its own migrations. */
export const platformMigrations = [Facts1700000000000, Jobs1700000000001, Idempotency1700000000002] as const;
