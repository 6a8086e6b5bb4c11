import { type MigrationClass, platformMigrations } from '@switchboard/platform';
import { AiTables1763700000000 } from './1763700000000-ai-tables.js';
import { SearchPlans1763700000001 } from './1763700000001-search-plans.js';

export const migrations: readonly MigrationClass[] = [
  ...platformMigrations,
  AiTables1763700000000,
  SearchPlans1763700000001,
];
